using OnRecord.Knowledge;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>What stands before the head of a noun phrase: the country, titles and agent nouns that say who or what
/// it is.</summary>
internal sealed class Modifiers(Document document, KnowledgeBase knowledge)
{
    /// <summary>The last country named among the tokens, the nearest to the head; null when there is none.</summary>
    public string? Country(TokenSpan tokens)
    {
        string? found = null;
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (knowledge.Countries.TryMatch(document, i, out var match) && match.Tokens.End <= tokens.End)
            {
                found = IsHyphened(match.Tokens.End - 1) ? found : match.Iso3;
                i = match.Tokens.End - 1;
            }
        }

        return found;
    }

    /// <summary>"US-backed rebels" are not of the United States.</summary>
    private bool IsHyphened(int last) =>
        (last + 1 < document.Count && document.Form(last + 1) is "-" && document[last + 1].Span.Start == document[last].Span.End)
        || (document[last].Head >= 0 && document[document[last].Head].Upos == Upos.VERB);

    /// <summary>Titles and agent nouns within the tokens, in text order.</summary>
    public List<TitleUse> Titles(TokenSpan tokens)
    {
        var found = new List<TitleUse>();
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (knowledge.Titles.TryMatch(document, i, out var title) && title.Tokens.End <= tokens.End)
            {
                found.Add(TitleUse.Of(title));
                i = title.Tokens.End - 1;
            }
            else if (document[i].Upos == Upos.NOUN && IsLastOfCompound(i, tokens)
                && knowledge.Agents.TryMatch(document, i, out var agent))
            {
                var words = new TokenSpan(Math.Max(agent.Tokens.Start, tokens.Start), i + 1);
                found.Add(new TitleUse(words, document.TextOf(words).Slice(document.Text).ToString().ToLowerInvariant(),
                    agent.Sectors.Count > 0 ? agent.Sectors[0] : "", "role")
                {
                    Body = agent.Kind == "person" ? null : KindOf.Agent(agent.Kind, agent.Sectors, agent.IsPlural),
                });
            }
        }

        return found;
    }

    private bool IsLastOfCompound(int token, TokenSpan tokens) =>
        document[token].Deprel is not Deprel.Compound || !tokens.Contains(document[token].Head);
}
