using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Store.Reviews;

/// <summary>An item of a report as it can be reviewed.</summary>
/// <param name="Id">In its report: <c>e1</c>, <c>s1</c>, <c>r1</c>; see <see cref="AddedItem"/> for one that a reviewer added.</param>
/// <param name="Confidence">Of a coded event; null for all else.</param>
public sealed record ReviewItem(string Id, ItemForm<TextSpan> Form, double? Confidence)
{
    /// <summary>Where it begins in the text, in UTF-16 units.</summary>
    public int Start => Form.Head is [var first, ..] ? first.Start : int.MaxValue;

    /// <summary>All items of a record, by kind and in text order.</summary>
    public static IReadOnlyList<ReviewItem> Of(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var mentions = record.Actors.ToLookup(actor => actor.Id, StringComparer.Ordinal);
        return
        [
            .. record.Events.Select(item => new ReviewItem(item.Id, FormOf(item), item.Confidence)),
            .. record.Attributions.Select(said => new ReviewItem(said.Id, FormOf(said), null)),
            .. record.Relations.Select((tie, i) => new ReviewItem(Rows.ItemSpans.Relation(i + 1), FormOf(tie, mentions), null)),
        ];
    }

    /// <summary>A hash of all items of a kind, which tells whether a text was coded the same, and how many these are.</summary>
    internal static (string Hash, int Count) CodingOf(IReadOnlyList<ReviewItem> items, ItemKind kind, string text)
    {
        var coded = items.Where(item => item.Form.Kind == kind).Select(item => FormJson.Of(TextQuotes.Of(item.Form, text))).ToList();
        return (Ids.ContentHash.IdOf([.. coded]), coded.Count);
    }

    private static ItemForm<TextSpan> FormOf(Event item) => new(ItemKind.Event, item.Type, item.Mode, item.Status, null, Parts(
        (ItemPart.Anchor, item.Anchor), (ItemPart.Actor, Spans(item.Actors)), (ItemPart.Recipient, Spans(item.Recipients))));

    private static ItemForm<TextSpan> FormOf(Attribution said) => new(ItemKind.Statement, Words.Of(said.CueClass), null, null, said.SourceKind, Parts(
        (ItemPart.Source, said.Source), (ItemPart.Cue, said.Cue), (ItemPart.Content, said.Content)));

    private static ItemForm<TextSpan> FormOf(Relation tie, ILookup<string, Actor> actors) => new(ItemKind.Relation, Words.Of(tie.Type), null, null, null, Parts(
        (ItemPart.Subject, Nearest(actors[tie.Subject], tie.Evidence)), (ItemPart.Object, Nearest(actors[tie.Object], tie.Evidence)), (ItemPart.Evidence, tie.Evidence)));

    private static List<TextSpan> Spans(IReadOnlyList<Participant> participants) => [.. participants.Select(who => who.Span).Distinct()];

    // A relation names actors and not words: the mention nearest to its evidence stands for them.
    private static List<TextSpan> Nearest(IEnumerable<Actor> actors, IReadOnlyList<TextSpan> evidence) => evidence.Count == 0 ? [] :
        [.. actors.SelectMany(actor => actor.Mentions).OrderBy(mention => Distance(mention.Span, evidence[0])).Take(1).Select(mention => mention.Span)];

    private static int Distance(TextSpan one, TextSpan other) => Math.Max(0, Math.Max(one.Start - other.End, other.Start - one.End));

    private static Dictionary<ItemPart, IReadOnlyList<TextSpan>> Parts(params (ItemPart Part, IReadOnlyList<TextSpan> Spans)[] parts) =>
        parts.Where(part => part.Spans.Count > 0).ToDictionary(part => part.Part, part => part.Spans);
}
