using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Sourcing;

internal readonly record struct PhraseMatch(TokenSpan Tokens, string Label);

/// <summary>Finds the phrases of a table in a document. Thread-safe.</summary>
internal sealed class PhraseMatches
{
    private readonly Dictionary<string, List<LemmaPhrase>> _byFirst = new(StringComparer.OrdinalIgnoreCase);

    public PhraseMatches(IEnumerable<LemmaPhrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            foreach (var word in phrase.FirstWords)
            {
                if (!_byFirst.TryGetValue(word, out var list))
                {
                    _byFirst[word] = list = [];
                }

                list.Add(phrase);
            }
        }
    }

    /// <summary>In text order; of phrases that start at the same token the longest. Sentences too long for attribution are
    /// passed over.</summary>
    public List<PhraseMatch> Find(Document document)
    {
        var found = new List<PhraseMatch>();
        for (var token = 0; token < document.Count; token++)
        {
            if (!_byFirst.TryGetValue(document[token].Lemma, out var phrases)
                || document.SentenceOf(token).Tokens.Length > AttributionExtractor.MaxSentence)
            {
                continue;
            }

            PhraseMatch? best = null;
            foreach (var phrase in phrases)
            {
                if (phrase.TryMatch(document, token, out var tokens) && (best is null || tokens.Length > best.Value.Tokens.Length))
                {
                    best = new PhraseMatch(tokens, phrase.Label);
                }
            }

            if (best is { } match)
            {
                found.Add(match);
            }
        }

        return found;
    }
}
