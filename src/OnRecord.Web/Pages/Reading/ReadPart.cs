using OnRecord.Outputs.Accounts;
using OnRecord.Outputs.Html;
using OnRecord.Records;
using OnRecord.Text;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Reading;

/// <summary>One part of a report: a stretch of its text, and what is told there.</summary>
/// <param name="Number">From 1.</param>
public sealed record ReadPart(ReportReading Reading, ReportParts Parts, int Number)
{
    public IReadOnlyList<AccountItem> Items { get; } = [.. Reading.Account.Items.Where(item => Parts.At(item.Position.Start) == Number)];

    public bool IsWhole => Parts.Count == 1;

    public TextSpan Text => Parts[Number];

    /// <exception cref="NotFoundException">The report has fewer parts.</exception>
    internal static ReadPart Of(ReportReading reading, int number)
    {
        var parts = ReportParts.Of(reading.Account);
        return number <= parts.Count
            ? new ReadPart(reading, parts, number)
            : throw new NotFoundException($"The report {reading.Report.Key} has {Components.Numbers.Of(parts.Count, "part")}, and no part {number}.");
    }

    /// <summary>Address of an element of the report, from this part.</summary>
    /// <param name="place">Where in the text it belongs.</param>
    public string To(int place, string id) => $"{BaseOf(place)}#{id}";

    /// <summary>Address of the page that a place of the text is on; empty for this one.</summary>
    public string BaseOf(int place) => Parts.At(place) is var part && part == Number ? "" : AddressOf(part);

    public string AddressOf(int part) => $"/reports/{Reading.Report.Key}{(part == 1 ? "" : $"?part={part}")}";

    /// <summary>Whether an actor is mentioned here, or takes part in what is told here.</summary>
    public bool Has(Actor actor) => IsWhole || actor.Mentions.Any(mention => Text.Overlaps(mention.Span)) || Named.Contains(actor.Id);

    public bool Has(IReadOnlyList<TextSpan> evidence) => IsWhole || (evidence.Count > 0 ? Parts.At(evidence[0].Start) : 1) == Number;

    private HashSet<string> Named => field ??= Items.SelectMany(item => item.Heading.Concat(item.Word).Concat(item.Circumstances)).Select(phrase => phrase.Target).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Id of the first item of a part, or of its last; null for a part without any.</summary>
    public string? EdgeOf(int part, bool isLast)
    {
        var items = Reading.Account.Items.Where(item => Parts.At(item.Position.Start) == part);
        return (isLast ? items.LastOrDefault() : items.FirstOrDefault()) is { } item ? ElementId.Of(item.Id) : null;
    }
}
