using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sourcing;

/// <summary>Records that a source declined to comment, did not answer or could not be reached. Where the models found
/// an attribution there already, its class is set; otherwise one with empty content is added.</summary>
internal sealed class DeclinedReader(AttributionContext context, SourcingLexicon lexicon)
{
    private readonly Document _document = context.Document;

    public void Read(List<AttributionDraft> attributions)
    {
        var byCue = new Dictionary<int, AttributionDraft>();
        foreach (var attribution in attributions)
        {
            byCue.TryAdd(attribution.CueHead, attribution);
        }

        foreach (var match in lexicon.Declined.Find(_document))
        {
            if (context.QuotationOf[match.Tokens.Start] >= 0)
            {
                continue;
            }

            if (Existing(byCue, match.Tokens) is { } existing)
            {
                existing.CueClass = CueClass.Declined;
            }
            else if (Make(match.Tokens) is { } made)
            {
                attributions.Add(made);
            }
        }
    }

    private static AttributionDraft? Existing(Dictionary<int, AttributionDraft> byCue, TokenSpan tokens)
    {
        for (var token = tokens.Start; token < tokens.End; token++)
        {
            if (byCue.TryGetValue(token, out var attribution))
            {
                return attribution;
            }
        }

        return null;
    }

    private AttributionDraft? Make(TokenSpan cue)
    {
        var subject = Owner.Of(_document, cue);
        if (subject < 0 || cue.Contains(subject))
        {
            return null;
        }

        var verb = cue.Start;
        while (verb < cue.End - 1 && _document[verb].Upos != Upos.VERB)
        {
            verb++;
        }

        cue = WithAuxiliaries(cue, subject);
        var source = new TokenSpan(Math.Min(subject, context.Left[subject]), PhraseEnd(subject, cue.Start));
        return new AttributionDraft
        {
            Source = [_document.TextOf(source)],
            SourceTokens = source,
            SourceHead = subject,
            Cue = [_document.TextOf(cue)],
            CueHead = verb,
            CueClass = CueClass.Declined,
            Quote = QuoteKind.Indirect,
        };
    }

    /// <summary>The end of the noun phrase with what describes its head ("for the company"), relative clauses left out.</summary>
    private int PhraseEnd(int head, int limit)
    {
        var end = head + 1;
        foreach (var child in _document.Children(head))
        {
            if (child > head && context.Left[child] <= end + 1 && context.Right[child] < limit && !Deprel.Is(_document[child].Deprel, Deprel.Acl) && context.IsWord(child))
            {
                end = Math.Max(end, context.Right[child] + 1);
            }
        }

        while (end > head + 1 && !context.IsWord(end - 1))
        {
            end--;
        }

        return end;
    }

    /// <summary>"Did not respond" rather than "not respond".</summary>
    private TokenSpan WithAuxiliaries(TokenSpan cue, int subject)
    {
        var start = cue.Start;
        while (start - 1 > subject && _document[start - 1].Upos is Upos.AUX or Upos.PART or Upos.ADV)
        {
            start--;
        }

        return new TokenSpan(start, cue.End);
    }
}
