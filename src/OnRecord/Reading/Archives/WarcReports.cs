namespace OnRecord.Reading.Archives;

/// <summary>Takes the report out of a record: the page of a response, a resource, or the text of a conversion.</summary>
internal static class WarcReports
{
    /// <summary>Null for a record of another kind, which is counted.</summary>
    /// <exception cref="InvalidDataException">The record is broken.</exception>
    public static ReportInput? Of(WarcRecord record, string name, LeftOut left)
    {
        switch (record.Type)
        {
            case "response" when IsHttp(record):
                var message = HttpMessage.Parse(record.Content);
                return message.Status is < 200 or >= 300 ? Left($"with status {message.Status}")
                    : Kind(message.Fields) is var media && !IsText(media) ? Left(media)
                    : Report(message.Body(), message.Fields.First("Content-Type"), ContentForm.Detect);
            case "resource":
                return IsText(Kind(record.Fields)) ? Report(record.Content, record.Fields.First("Content-Type"), ContentForm.Detect) : Left(Kind(record.Fields));
            case "conversion":
                return Report(record.Content, "text/plain; charset=utf-8", ContentForm.Plain);
            default:
                return Left(record.Type.Length is 0 or > 20 ? "without a known type" : record.Type);
        }

        ReportInput? Left(string kind)
        {
            left.Add(kind);
            return null;
        }

        ReportInput? Report(ReadOnlyMemory<byte> bytes, string? type, ContentForm content)
        {
            if (bytes.IsEmpty)
            {
                return Left("without content");
            }

            var where = $"{name}, {record.Place}";
            return new ReportInput(record.Address is { } address ? $"{where} ({address})" : where, record.Id ?? where, bytes)
            {
                Url = record.Address,
                Charset = Charset(type),
                Content = content,
                Notes = record.Fields.First("WARC-Truncated") is { } why ? [$"the crawler cut the page off ({why})"] : [],
            };
        }
    }

    // Crawlers record lookups of names as responses too.
    private static bool IsHttp(WarcRecord record) => record.Content.Span.StartsWith("HTTP/"u8);

    private static string Kind(HeaderFields fields)
    {
        var type = fields.First("Content-Type") ?? "";
        var end = type.IndexOf(';');
        var kind = (end < 0 ? type : type[..end]).Trim().ToLowerInvariant();
        return kind.Length is > 0 and <= 60 ? kind : "";
    }

    private static bool IsText(string kind) => kind is "" or "text/html" or "application/xhtml+xml" or "text/plain" or "application/xml" or "text/xml";

    private static string? Charset(string? type)
    {
        var at = type?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0)
        {
            return null;
        }

        var value = type.AsSpan(at + "charset=".Length).Trim("\"' ");
        var end = value.IndexOfAny(";\"' ,");
        value = end < 0 ? value : value[..end];
        return value.IsEmpty ? null : value.ToString();
    }
}
