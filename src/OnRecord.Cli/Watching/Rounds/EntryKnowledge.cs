using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>What a list says of a report whose page is still to be fetched, as it is kept until then.</summary>
internal sealed record EntryKnowledge(string Id, string? Title, IReadOnlyList<string>? Authors, string? Published, string? Outlet, string? Language)
{
    private const int LongestText = 1000;
    private const int MostAuthors = 20;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write(ReportInput input) => JsonSerializer.Serialize(
        new EntryKnowledge(
            Cut(input.Id)!, Cut(input.Known?.Title), input.Known?.Authors is { Count: > 0 } authors ? [.. authors.Take(MostAuthors).Select(author => Cut(author)!)] : null, input.Known?.Published?.ToString(), Cut(input.Known?.Outlet), Cut(input.Known?.Language)),
        Options);

    /// <summary>The report to fetch.</summary>
    /// <param name="known">As <see cref="Write"/> gave it; null where nothing is known.</param>
    public static FoundReport Read(string page, string? known)
    {
        var kept = known is null ? null : JsonSerializer.Deserialize<EntryKnowledge>(known, Options);
        return new FoundReport(
            new ReportInput(page, kept?.Id ?? page, default)
            {
                Url = page,
                Known = kept is null ? null : new KnownMetadata { Title = kept.Title, Authors = kept.Authors ?? [], Published = Date(kept.Published), Outlet = kept.Outlet, Language = kept.Language },
            },
            new Uri(page));
    }

    private static Publication? Date(string? text)
    {
        try
        {
            return text is null ? null : Publication.Parse(text);
        }
        catch (Exception fault) when (fault is FormatException or UnparsableValueException)
        {
            return null;
        }
    }

    private static string? Cut(string? text) => text is null || text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
