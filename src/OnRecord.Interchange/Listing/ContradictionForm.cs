using System.Text.Json;
using OnRecord.Outputs;
using OnRecord.Store.Tellings;

namespace OnRecord.Interchange.Listing;

/// <summary>Claims that contradict or deny others.</summary>
public static class ContradictionForm
{
    public static ListForm<FoundLink> Form { get; } = new(
    [
        new("link", found => Words.Of(found.Kind), "Link"),
        new("why", found => found.Why, "Why"),
        .. Claim("", " ", found => found.From),
        .. Claim("other_", " of the other ", found => found.To),
    ], Json);

    private static IEnumerable<Column<FoundLink>> Claim(string prefix, string of, Func<FoundLink, LinkedClaim> claim) =>
    [
        new($"{prefix}id", found => claim(found).Id),
        new($"{prefix}status", found => claim(found).Event is { } told ? Words.Of(told.Status) : null),
        new($"{prefix}type", found => claim(found).Event?.Type),
        new($"{prefix}source", found => SourceFields.Name(claim(found).Report, claim(found).Statement), $"Source{of}".TrimEnd()),
        new($"{prefix}source_kind", found => SourceFields.Kind(claim(found).Statement)),
        .. ReportFields.QuoteColumns<FoundLink>(found => claim(found).Report, found => JointFields.Around(claim(found))).Select(column => column with { Name = $"{prefix}{column.Name}" }),
        .. ReportFields.Columns<FoundLink>(found => claim(found).Report).Select(column => column with { Name = $"{prefix}{column.Name}", Heading = column.Name == "published" ? null : column.Heading }),
    ];

    private static void Json(Utf8JsonWriter json, FoundLink found)
    {
        json.WriteString("link", Words.Of(found.Kind));
        json.WriteString("why", found.Why);
        foreach (var (side, claim) in new[] { ("claim", found.From), ("other", found.To) })
        {
            json.WriteStartObject(side);
            JointFields.WriteClaim(json, claim);
            json.WriteEndObject();
        }
    }
}
