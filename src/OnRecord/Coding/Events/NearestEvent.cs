using OnRecord.Language;

namespace OnRecord.Coding.Events;

/// <summary>The event that a phrase belongs to: the nearest one above it in the tree.</summary>
internal sealed class NearestEvent
{
    // Types whose events answer to a deed.
    private static readonly HashSet<string> Judging = new(StringComparer.Ordinal) { "ACCUSE", "COERCE", "SANCTION" };

    private readonly Document _document;
    private readonly Dictionary<int, EventDraft> _events = [];

    public NearestEvent(Draft draft)
    {
        _document = draft.Document;
        foreach (var item in draft.Events)
        {
            foreach (var word in item.Anchor)
            {
                _events.TryAdd(word, item);
            }
        }
    }

    /// <summary>Null when a clause ends before any event. Speech verbs pass a phrase down: "said on Monday" dates the saying, so
    /// only governors count. When and where a deed was done is not when and where somebody was accused of it.</summary>
    public EventDraft? Above(int word) => Above(word, out _);

    /// <param name="clauses">How many infinitives and participles stand between the phrase and what it belongs to.</param>
    public EventDraft? Above(int word, out int clauses)
    {
        clauses = 0;
        var start = word;
        for (; word >= 0; word = _document[word].Head)
        {
            if (_events.TryGetValue(word, out var item))
            {
                return item;
            }

            if (JudgedDeed.JudgeOf(_document, word) is { } judge && _events.TryGetValue(judge, out var judging) && Judging.Contains(judging.Type))
            {
                return null;
            }

            if (word != start && _document[word].Upos == Upos.VERB && Below(word) is { } below)
            {
                return below;
            }

            if (word != start && EndsClause(word))
            {
                return null;
            }

            clauses += word != start && _document[word].Upos == Upos.VERB ? 1 : 0;
        }

        return null;
    }

    // Infinitives and participles pass a phrase on to what governs them: "a deal to end the mission by May".
    private bool EndsClause(int word) =>
        _document[word].Upos == Upos.VERB
        && (_document[word].Deprel is not (Deprel.Xcomp or Deprel.Acl or Deprel.Advcl) || _document.HasChild(word, Deprel.Nsubj) || _document[word].Xpos is "VBD" or "VBZ");

    // A verb that is no event but holds one as its subject or object: "the meeting took place on Monday".
    private EventDraft? Below(int verb)
    {
        foreach (var child in _document.Children(verb))
        {
            if (Deprel.Base(_document[child].Deprel) is Deprel.Nsubj or Deprel.Obj && _events.TryGetValue(child, out var item))
            {
                return item;
            }
        }

        return null;
    }
}
