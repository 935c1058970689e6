namespace OnRecord.Reading.Archives;

/// <summary>One record of a web archive.</summary>
/// <param name="Place">Where it starts in the archive as stored.</param>
internal sealed record WarcRecord(string Place, HeaderFields Fields, ReadOnlyMemory<byte> Content)
{
    public string Type => Fields.First("WARC-Type")?.ToLowerInvariant() ?? "";

    /// <summary>The record's own identifier, without its brackets and its scheme; null when it has none.</summary>
    public string? Id
    {
        get
        {
            var id = Fields.First("WARC-Record-ID")?.Trim('<', '>', ' ');
            return id is { Length: > 0 } ? id.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) ? id["urn:uuid:".Length..] : id : null;
        }
    }

    public string? Address => Fields.First("WARC-Target-URI")?.Trim('<', '>', ' ');
}
