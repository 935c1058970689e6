using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sources;

/// <summary>A quotation that its speaker and cue follow: "…," X told Y; "…," said X. The layout shows the source
/// whatever the parse makes of a subject after its object.</summary>
/// <param name="Spoken">The words of the quotation, without its marks.</param>
internal readonly record struct QuotationFrame(SourceCandidate Source, TokenSpan Spoken)
{
    /// <summary>Null when the cue follows no quotation, or other words than a speaker stand between the two.</summary>
    public static QuotationFrame? Of(AttributionContext context, int cue)
    {
        var number = context.FirstQuotationAfter(cue) - 1;
        if (number < 0 || context.Document[cue].Upos != Upos.VERB)
        {
            return null;
        }

        var spoken = context.QuotationTokens[number];
        var sentence = context.Document.SentenceOf(cue).Tokens;
        var start = spoken.End;
        while (start < cue && !context.IsWord(start))
        {
            start++;
        }

        var isSpeech = spoken.Length > 1 && spoken.End <= cue && spoken.End > sentence.Start && !context.IsWord(spoken.End - 1);
        var source = !isSpeech ? null : start == cue ? After(context, cue) : Before(context, start, cue);
        return source is { } found ? new QuotationFrame(found, new TokenSpan(spoken.Start, spoken.End - 1)) : null;
    }

    /// <summary>"…," said X.</summary>
    private static SourceCandidate? After(AttributionContext context, int cue)
    {
        var head = context.CueClasses[cue] == 0 || context.IsTelling(cue) ? -1 : Addressee.PhraseAfter(context, cue);
        return head < 0 ? null : new SourceCandidate(Trimmed(context, cue + 1, head), head, -1);
    }

    /// <summary>"…," X, who …, said.</summary>
    private static SourceCandidate? Before(AttributionContext context, int start, int cue)
    {
        var document = context.Document;
        var head = start;
        for (var steps = 0; steps < cue - start && document[head].Head >= start && document[head].Head < cue; steps++)
        {
            head = document[head].Head;
        }

        if (document[head].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || context.Right[head] >= cue)
        {
            return null;
        }

        for (var between = context.Right[head] + 1; between < cue; between++)
        {
            if (document[between].Upos is not (Upos.AUX or Upos.ADV or Upos.PUNCT))
            {
                return null;
            }
        }

        return new SourceCandidate(Trimmed(context, start, head), head, -1);
    }

    private static TokenSpan Trimmed(AttributionContext context, int start, int head)
    {
        var end = context.Right[head] + 1;
        while (end > head + 1 && !context.IsWord(end - 1))
        {
            end--;
        }

        return new TokenSpan(start, end);
    }
}
