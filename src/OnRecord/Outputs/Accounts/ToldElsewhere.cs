using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Outputs.Accounts;

/// <summary>Which statements other items tell already: those that an event hangs on, paraphrases whose own cue or content
/// names an event ("threatened to strike"), and requests for anonymity, which describe a source. Words in quotation marks
/// are told on their own unless an event hangs on them.</summary>
internal sealed class ToldElsewhere
{
    private readonly HashSet<string> _attributions = new(StringComparer.Ordinal);
    private readonly TextSpan[] _anchors;
    private readonly HashSet<TextSpan> _anonymity;

    public ToldElsewhere(Record record)
    {
        _attributions.UnionWith(record.Events.Select(item => item.Attribution).OfType<string>());
        _anchors = [.. record.Events.SelectMany(item => item.Anchor).Order()];
        _anonymity = [.. record.Attributions.SelectMany(attribution => attribution.Anonymity?.Evidence ?? [])];
    }

    public bool Tells(Attribution attribution) =>
        _attributions.Contains(attribution.Id)
        || attribution.Cue.Any(cue => _anonymity.Any(evidence => evidence.Contains(cue)))
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
