using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Reviews;
using OnRecord.Text;

namespace OnRecord.Cli.Records.Reviewing;

/// <summary>What the options of <c>review edit</c> change in an item, and what those of <c>review add</c> make; what is not given stays.</summary>
internal sealed partial record ItemChanges(string? Type, string? Mode, string? Status, string? SourceKind, IReadOnlyList<string> Spans)
{
    private const string None = "none";

    /// <summary>The judgement with the item as it becomes.</summary>
    /// <exception cref="StoreException">There is no such item, or a span is not written as it should be.</exception>
    public Judgement To(ReviewLog log, Judgement judgement)
    {
        var (report, item) = log.Find(judgement.Report, judgement.Item);
        var form = item.Form;
        var mode = Mode switch
        {
            null => Type is null || Type == form.Type ? form.Mode : null,
            None => null,
            _ => Mode,
        };
        return judgement with
        {
            Becomes = form with
            {
                Type = Type ?? form.Type,
                Mode = mode,
                Status = Status is null ? form.Status : Words.To<Status>(Status),
                SourceKind = SourceKind is null ? form.SourceKind : Words.To<SourceKind>(SourceKind),
                Spans = Parts(form, report.Record.Article.Text, judgement.Item),
            },
        };
    }

    /// <summary>The item that is added.</summary>
    /// <exception cref="StoreException">There is no such report, or a span is not written as it should be.</exception>
    public Addition Added(ReviewLog log, string report, ItemKind kind)
    {
        var form = new ItemForm<TextSpan>(
            kind,
            Type!,
            Mode == None ? null : Mode,
            Status is not null ? Words.To<Status>(Status) : kind == ItemKind.Event ? OnRecord.Records.Status.Happened : null,
            SourceKind is not null ? Words.To<SourceKind>(SourceKind) : kind == ItemKind.Statement ? OnRecord.Records.SourceKind.Named : null,
            new Dictionary<ItemPart, IReadOnlyList<TextSpan>>());
        return new Addition(report, form with { Spans = Parts(form, log.Report(report).Record.Article.Text, report) });
    }

    private Dictionary<ItemPart, IReadOnlyList<TextSpan>> Parts(ItemForm<TextSpan> form, string text, string item)
    {
        var points = new CodePoints(text);
        var given = Spans.Select(span => Written().Match(span) is { Success: true } match ? match : throw Refusal(item, $"'{span}' is no span", "give it as actor=12-20")).ToList();
        var parts = form.Spans.ToDictionary();
        foreach (var group in given.GroupBy(match => Part(item, match.Groups["part"].Value)))
        {
            parts[group.Key] = [.. group.Where(match => match.Groups["start"].Success).Select(match => Span(match, points, text, item)).Order()];
        }

        return parts.Where(part => part.Value.Count > 0).ToDictionary();
    }

    private static ItemPart Part(string item, string name) =>
        Words.All<ItemPart>().Contains(name) ? Words.To<ItemPart>(name) : throw Refusal(item, $"'{name}' is no part", $"expected one of {string.Join(", ", Words.All<ItemPart>())}");

    private static TextSpan Span(Match match, CodePoints points, string text, string item)
    {
        var (start, end) = (int.Parse(match.Groups["start"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["end"].Value, CultureInfo.InvariantCulture));
        return start < end && end <= points.FromUnit(text.Length) ? new TextSpan(points.ToUnit(start), points.ToUnit(end)) : throw Refusal(item, $"{match.Value} lies outside the text", $"it has {points.FromUnit(text.Length)} code points");
    }

    private static StoreException Refusal(string item, string problem, string remedy) => new(item, problem, remedy);

    [GeneratedRegex(@"^(?<part>[a-z]+)=((?<start>\d{1,9})-(?<end>\d{1,9}))?$")]
    private static partial Regex Written();
}
