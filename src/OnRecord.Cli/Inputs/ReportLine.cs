using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using OnRecord.Reading;

namespace OnRecord.Cli.Inputs;

/// <summary>One report given as a line of JSON: <c>id</c> and <c>text</c>, and <c>date</c> (ISO 8601), <c>title</c>,
/// <c>outlet</c>, <c>url</c> where known. Other fields are left alone. The text is taken as it is.</summary>
internal static class ReportLine
{
    private static readonly LocalDateTimePattern LocalTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <exception cref="ReadingException">The line is not JSON, or a field is absent or of the wrong form.</exception>
    public static Article Read(string input, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw Refusal("the line is not a JSON object", "give one object on each line");
            }

            return ArticleOf(json.RootElement);
        }
        catch (JsonException fault)
        {
            throw new ReadingException(input, $"the line is not JSON: {fault.Message}", "give one object on each line", $"line {number}", fault);
        }
        catch (InvalidOperationException fault)
        {
            throw new ReadingException(input, $"a field's name is not Unicode text: {fault.Message}", "pair every surrogate escape", $"line {number}", fault);
        }

        ReadingException Refusal(string problem, string remedy) => new(input, problem, remedy, $"line {number}");

        Article ArticleOf(JsonElement report)
        {
            var text = Required(report, "text");
            if (text.Length > Engine.LongestReport)
            {
                throw Refusal($"its text has {text.Length:N0} characters, more than the {Engine.LongestReport:N0} of the longest report that is coded", "split it into its reports");
            }

            var plain = Article.FromText(Required(report, "id"), text);
            return new Article(plain.Id, plain.Text, plain.Blocks)
            {
                Outlet = Optional(report, "outlet"),
                Title = Optional(report, "title"),
                Url = Optional(report, "url"),
                Published = Optional(report, "date") is { Length: > 0 } date
                    ? Published(date) ?? throw Refusal($"date is '{date}'", "give ISO 8601, as in 2024-03-14 or 2024-03-14T18:40+01:00")
                    : null,
            };
        }

        string Required(JsonElement report, string field) =>
            Optional(report, field) ?? throw Refusal($"there is no {field}", "give every line an id and a text");

        string? Optional(JsonElement report, string field)
        {
            if (!report.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
            {
                return null;
            }

            if (value.ValueKind == JsonValueKind.Number && field == "id")
            {
                return value.GetRawText();
            }

            try
            {
                return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Refusal($"{field} is not a string", $"give {field} in quotation marks");
            }
            catch (InvalidOperationException fault)
            {
                throw new ReadingException(input, $"{field} is not Unicode text: {fault.Message}", "pair every surrogate escape", $"line {number}", fault);
            }
        }
    }

    /// <summary>Whether the line is an object with a field of text, and so of this form however wrong.</summary>
    public static bool HasText(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("text", out _);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Null when the date is in none of the forms: day, local time, time with offset.</summary>
    internal static Publication? Published(string date)
    {
        if (LocalDatePattern.Iso.Parse(date) is { Success: true } day)
        {
            return new Publication(day.Value);
        }

        if (OffsetDateTimePattern.ExtendedIso.Parse(date) is { Success: true } zoned)
        {
            return Of(zoned.Value.LocalDateTime, zoned.Value.Offset);
        }

        // ISO 8601 lets seconds go, which the pattern above does not.
        var zone = date.AsSpan().LastIndexOfAny('+', '-', 'Z');
        if (zone > "2024-03-14".Length && date.AsSpan(0, zone).Count(':') == 1)
        {
            return Published($"{date.AsSpan(0, zone)}:00{date.AsSpan(zone)}");
        }

        var local = LocalDateTimePattern.ExtendedIso.Parse(date) is { Success: true } exact ? exact : LocalTime.Parse(date);
        return local.Success ? Of(local.Value, null) : null;
    }

    private static Publication Of(LocalDateTime time, Offset? offset) => new(time.Date, time.TimeOfDay, offset);
}
