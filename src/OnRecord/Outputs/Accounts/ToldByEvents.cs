using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Outputs.Accounts;

/// <summary>Which statements the events of a record tell already: those that an event hangs on, and paraphrases whose own
/// cue or content names an event ("threatened to strike"). Words in quotation marks are told on their own unless an event
/// hangs on them.</summary>
internal sealed class ToldByEvents
{
    private readonly HashSet<string> _attributions = new(StringComparer.Ordinal);
    private readonly TextSpan[] _anchors;

    public ToldByEvents(IReadOnlyList<Event> events)
    {
        _attributions.UnionWith(events.Select(item => item.Attribution).OfType<string>());
        _anchors = [.. events.SelectMany(item => item.Anchor).Order()];
    }

    public bool Tells(Attribution attribution) =>
        _attributions.Contains(attribution.Id)
        || (attribution.Quote == QuoteKind.Indirect && attribution.Cue.Concat(attribution.Content).Any(HoldsAnchor));

    // Anchors are short and hardly overlap: the first that ends after the span's start decides.
    private bool HoldsAnchor(TextSpan span)
    {
        var (low, high) = (0, _anchors.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_anchors[middle].End <= span.Start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _anchors.Length && _anchors[low].Overlaps(span);
    }
}
