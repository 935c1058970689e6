using OnRecord.Knowledge;
using OnRecord.Knowledge.Countries;
using OnRecord.Language;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>Tells whether the name of a country, capital or seat that the tagger takes for a person is one: after a
/// title, or as the surname or given name of a person whom the report names in full.</summary>
internal sealed class PlaceName(Document document, KnowledgeBase knowledge)
{
    private const int LongestTitle = 4;

    private readonly HashSet<string> _named = NamedInFull(document);

    public bool IsPerson(CountryMatch country) => country.Term switch
    {
        CountryTerm.Seat => false,
        CountryTerm.Name or CountryTerm.Capital => country.Tokens.Length == 1
            && (_named.Contains(document.Form(country.Tokens.Start).ToString()) || HasTitle(country.Tokens.Start)),
        _ => true,
    };

    private bool HasTitle(int token)
    {
        for (var i = Math.Max(document.SentenceOf(token).Tokens.Start, token - LongestTitle); i < token; i++)
        {
            if (knowledge.Titles.TryMatch(document, i, out var title) && title.Tokens.End == token)
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> NamedInFull(Document document)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in document.Entities)
        {
            if (entity is { Label: EntityLabel.Person, Tokens.Length: > 1 } && document[entity.Tokens.Start].Upos != Upos.DET)
            {
                words.Add(document.Form(entity.Tokens.Start).ToString());
                words.Add(document.Form(entity.Tokens.End - 1).ToString());
            }
        }

        return words;
    }
}
