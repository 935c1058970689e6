using OnRecord.Coding.Events;
using OnRecord.Coding.Events.Counting;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <summary>One happening of which two sources count the dead, the injured or the arrested differently.</summary>
internal sealed class CountTensions(Items items)
{
    private const int WithinSentences = 6;

    private static readonly HashSet<string> OtherHappening = new(StringComparer.Ordinal) { "another", "other", "second", "third", "separate", "similar", "earlier", "previous" };

    private readonly Document _document = items.Document;

    public IEnumerable<TensionDraft> Find()
    {
        var counted = items.Draft.Events.FindAll(item => item.Counts.Count > 0 && item.Status is Status.Happened or Status.UnderWay);
        for (var i = 0; i < counted.Count; i++)
        {
            for (var k = i + 1; k < counted.Count && Sentence(counted[k]) - Sentence(counted[i]) <= WithinSentences; k++)
            {
                if (IsOne(counted[i], counted[k]) && CountRange.Conflict(counted[i], counted[k]) is var (first, second))
                {
                    yield return Make(counted[i], counted[k], first, second);
                }
            }
        }
    }

    private int Sentence(EventDraft item) => _document.SentenceIndexOf(item.Anchor[0]);

    private bool IsOne(EventDraft first, EventDraft second) =>
        first.Type == second.Type && IsOtherSource(first, second) && SameEvent.SharesTime(first, second)
        && (first.Place?.Actor is not { } place || second.Place?.Actor is not { } other || place == other)
        && (SameEvent.SharesActors(first, second) || SharesWord(first, second)) && !SpeaksOfAnother(second);

    private static bool IsOtherSource(EventDraft first, EventDraft second) =>
        first.Attribution != second.Attribution && (first.Attribution?.Actor is not { } source || source != second.Attribution?.Actor);

    private bool SharesWord(EventDraft first, EventDraft second) =>
        first.Anchor.Exists(x => second.Anchor.Exists(y => _document[x].Lemma == _document[y].Lemma));

    private bool SpeaksOfAnother(EventDraft item)
    {
        var sentence = _document.SentenceOf(item.Anchor[0]).Tokens;
        for (var word = sentence.Start; word < sentence.End; word++)
        {
            if (OtherHappening.Contains(_document[word].Lemma) && _document[word].Deprel is Deprel.Amod or Deprel.Det)
            {
                return true;
            }
        }

        return false;
    }

    private TensionDraft Make(EventDraft first, EventDraft second, CountDraft one, CountDraft other)
    {
        List<TextSpan> evidence = [items.AnchorOf(first), _document.TextOf(one.Number), items.AnchorOf(second), _document.TextOf(other.Number)];
        evidence.Sort();
        return new TensionDraft([first, second], $"{Source(first)} and {Source(second)} count the {KindOf(one)} differently: “{Wording(one)}” and “{Wording(other)}”.", evidence);
    }

    private static string Source(EventDraft item) => item.Attribution is { } said ? said.Actor?.Name ?? "a source" : "the report";

    private static string KindOf(CountDraft count) => count.Kind.ToString().ToLowerInvariant();

    private string Wording(CountDraft count) => _document.TextOf(count.Number).Slice(_document.Text).ToString();
}
