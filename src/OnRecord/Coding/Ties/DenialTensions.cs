using OnRecord.Coding.Attributions;
using OnRecord.Coding.Events;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Ties;

/// <summary>Links a denial to what it denies: the same event told elsewhere, or, when the denial only names "the
/// accusation", the last claim of another source.</summary>
internal sealed class DenialTensions(Items items, TensionWords words)
{
    private const int ClaimWithinSentences = 3;

    private readonly Document _document = items.Document;

    public IEnumerable<TensionDraft> Find()
    {
        foreach (var denial in items.Draft.Attributions)
        {
            if (denial.CueClass != CueClass.Denial || items.PlaceOf(denial) is not (>= 0 and var place))
            {
                continue;
            }

            var denied = denial.Content.SelectMany(content => items.EventsIn(_document.TokensIn(content))).ToList();
            var told = denied.Select(item => Told(denial, item)).FirstOrDefault(item => item is not null) ?? Named(denial, place);
            if (told is not null)
            {
                yield return Make(denial, told, place);
            }
        }
    }

    private EventDraft? Told(AttributionDraft denial, EventDraft denied) =>
        items.Draft.Events.Find(item => item != denied && item.Type == denied.Type && item.Attribution != denial
            && SameEvent.SharesActors(item, denied));

    private object? Named(AttributionDraft denial, int place)
    {
        var isClaim = denial.Content.Count == 0;
        foreach (var content in denial.Content)
        {
            var tokens = _document.TokensIn(content);
            for (var i = tokens.Start; i < tokens.End && i < tokens.Start + 6; i++)
            {
                isClaim |= words.Is(TensionWord.Claim, _document[i].Lemma.ToLowerInvariant()) || (tokens.Length <= 2 && _document[i].Upos == Upos.PRON);
            }
        }

        return isClaim ? LastClaim(denial, place) : null;
    }

    private object? LastClaim(AttributionDraft denial, int place)
    {
        var oldest = _document.SentenceIndexOf(place) - ClaimWithinSentences;
        var claim = items.Draft.Attributions.LastOrDefault(item => item != denial && item.Actor != denial.Actor
            && item.CueClass is not CueClass.Denial && items.PlaceOf(item) is >= 0 and var at && at < place && _document.SentenceIndexOf(at) >= oldest);
        return claim ?? (object?)items.EventsBefore(place).FirstOrDefault(item => _document.SentenceIndexOf(item.Anchor[0]) >= oldest);
    }

    private TensionDraft Make(AttributionDraft denial, object told, int place)
    {
        var who = denial.Actor?.Name ?? "A source";
        var span = told switch
        {
            EventDraft item => items.AnchorOf(item),
            AttributionDraft said => _document[Math.Max(items.PlaceOf(said), 0)].Span,
            _ => default,
        };
        List<TextSpan> evidence = [span, _document[place].Span];
        evidence.Sort();
        return new TensionDraft([told, denial], $"{who} denies what is told elsewhere in the report.", evidence);
    }
}
