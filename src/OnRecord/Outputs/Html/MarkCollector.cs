using OnRecord.Outputs.Accounts;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Outputs.Html;

/// <summary>Gathers the evidence of a record as marks on its text.</summary>
internal sealed class MarkCollector
{
    private const int LongestTip = 300;

    private const int AnchorRank = 6;
    private const int TensionRank = 5;
    private const int CueRank = 4;
    private const int CircumstanceRank = 3;
    private const int ActorRank = 2;
    private const int ContentRank = 1;

    private readonly Account _account;
    private readonly Glossary _glossary;
    private readonly List<Mark> _marks = [];
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccountItem> _items;

    // The first event of each attribution that carries any.
    private readonly Dictionary<string, string> _carried;

    private MarkCollector(Account account, Glossary glossary)
    {
        (_account, _glossary) = (account, glossary);
        _items = account.Items.DistinctBy(item => item.Id).ToDictionary(item => item.Id, StringComparer.Ordinal);
        _carried = account.Record.Events.Where(item => item.Attribution is not null).DistinctBy(item => item.Attribution).ToDictionary(item => item.Attribution!, item => item.Id, StringComparer.Ordinal);
    }

    /// <summary>All marks in order of start.</summary>
    public static List<Mark> Marks(Account account, Glossary glossary)
    {
        var collector = new MarkCollector(account, glossary);
        foreach (var item in account.Record.Events)
        {
            collector.AddEvent(item);
        }

        foreach (var attribution in account.Record.Attributions)
        {
            collector.AddAttribution(attribution);
        }

        foreach (var actor in account.Record.Actors)
        {
            var tip = $"{Names.Of(actor)} — {glossary.Of(actor.Kind)}{(actor.Country is { } country ? $", {glossary.Country(country)}" : "")}";
            collector.Add(actor.Mentions.Select(mention => mention.Span), $"actor of-{ElementId.Of(actor.Id)}", actor.Id, tip, ActorRank);
        }

        foreach (var tension in account.Record.Tensions)
        {
            collector.Add(tension.Evidence, "tension", "tensions", tension.Why, TensionRank);
        }

        return [.. collector._marks.OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End)];
    }

    private void AddEvent(Event item)
    {
        var told = _items[item.Id];
        var tip = $"{told.Label}: {Plain(told.Heading)}, {Plain(told.Word)}";
        var css = $"of-{ElementId.Of(item.Id)} {Tones.Class(told.Tone)}";
        Add(item.Anchor.Order(), $"event {css}", item.Id, tip, AnchorRank);
        if (item.Time is { } time)
        {
            Add([time.Span], $"when {css}", item.Id, tip, CircumstanceRank);
        }

        if (item.Place is { } place)
        {
            Add([place.Span], $"where {css}", item.Id, tip, CircumstanceRank);
        }
    }

    private void AddAttribution(Attribution attribution)
    {
        var target = TargetOf(attribution);
        var css = $"of-{ElementId.Of(attribution.Id)} of-{ElementId.Of(target)}";
        var tip = $"{_glossary.Of(attribution.CueClass)}: {Wording.Of(_account.Record.Article.Text, attribution.Source)} ({Words.Of(attribution.SourceKind)} source, {Words.Of(attribution.Quote)} quotation)";
        Add(attribution.Cue, $"cue {css}", target, tip, CueRank, attribution.Id);
        Add(attribution.Source, $"source {css}", target, tip, CueRank);
        Add(attribution.Content, $"content {css}", target, tip, ContentRank);
    }

    // An attribution that carries events is no item of its own: its words lead to the first of them.
    private string TargetOf(Attribution attribution) => _items.ContainsKey(attribution.Id)
        ? attribution.Id
        : _carried.GetValueOrDefault(attribution.Id) ?? attribution.Id;

    private void Add(IEnumerable<TextSpan> spans, string css, string target, string tip, int rank, string? place = null)
    {
        foreach (var span in spans)
        {
            if (!span.IsEmpty)
            {
                var anchor = $"t-{ElementId.Of(place ?? target)}";
                var isPlace = rank is not (CircumstanceRank or TensionRank) && _anchors.Add(anchor);
                _marks.Add(new Mark(span, css, ElementId.Of(target), Wording.Shorten(tip, LongestTip), rank, isPlace ? anchor : null));
            }
        }
    }

    private static string Plain(IReadOnlyList<Phrase> phrases) => string.Concat(phrases.Select(phrase => phrase.Text));
}
