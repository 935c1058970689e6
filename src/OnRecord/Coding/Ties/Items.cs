using OnRecord.Coding.Attributions;
using OnRecord.Coding.Events;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <summary>Events and attributions of a report by position.</summary>
internal sealed class Items
{
    private readonly List<(int Token, EventDraft Event)> _anchors = [];

    public Items(Draft draft)
    {
        Draft = draft;
        foreach (var item in draft.Events)
        {
            foreach (var token in item.Anchor)
            {
                _anchors.Add((token, item));
            }
        }

        _anchors.Sort((a, b) => a.Token.CompareTo(b.Token));
    }

    public Draft Draft { get; }

    public Document Document => Draft.Document;

    /// <summary>Events anchored within a run of tokens, in text order, each once.</summary>
    public IEnumerable<EventDraft> EventsIn(TokenSpan tokens)
    {
        var seen = new HashSet<EventDraft>();
        for (var i = First(tokens.Start); i < _anchors.Count && _anchors[i].Token < tokens.End; i++)
        {
            if (seen.Add(_anchors[i].Event))
            {
                yield return _anchors[i].Event;
            }
        }
    }

    /// <summary>Events anchored before a token, nearest first.</summary>
    public IEnumerable<EventDraft> EventsBefore(int token)
    {
        for (var i = First(token) - 1; i >= 0; i--)
        {
            yield return _anchors[i].Event;
        }
    }

    public TextSpan AnchorOf(EventDraft item) => Document[item.Anchor[0]].Span;

    public int PlaceOf(AttributionDraft attribution) =>
        attribution.CueHead >= 0 ? attribution.CueHead : attribution.Content.Count > 0 ? Document.TokensIn(attribution.Content[0]).Start : -1;

    private int First(int token)
    {
        var (low, high) = (0, _anchors.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _anchors[middle].Token < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
