using OnRecord.Knowledge.Countries;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>Makes mentions of states named in the second half of a word ("pro-Iran", "anti-Chinese"). The mention is
/// the whole word, since a token does not divide.</summary>
internal sealed class PrefixFinder(Draft draft)
{
    private readonly Document _document = draft.Document;
    private readonly Lazy<Dictionary<string, string>> _countries = new(() => Index(draft.Knowledge.Countries));

    public IEnumerable<Mention> Find()
    {
        for (var i = 0; i < _document.Count; i++)
        {
            if (_document[i].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN && CountryOf(_document.Form(i)) is { } country)
            {
                yield return new Mention(new TokenSpan(i, i + 1), i, MentionKind.Name)
                {
                    Name = new TokenSpan(i, i + 1),
                    Profile = new MentionProfile { Kind = ActorKind.State, Gender = Gender.Neuter, Country = country, Term = CountryTerm.Name },
                };
            }
        }
    }

    private string? CountryOf(ReadOnlySpan<char> form)
    {
        var hyphen = form.IndexOf('-');
        return hyphen is 3 or 4 && form[..hyphen].TrimEnd().ToString().ToLowerInvariant() is "pro" or "anti"
            && _countries.Value.TryGetValue(form[(hyphen + 1)..].ToString(), out var country)
                ? country
                : null;
    }

    /// <summary>Names and adjectives that mean one country, as written.</summary>
    private static Dictionary<string, string> Index(CountryTable countries)
    {
        var index = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in countries.All)
        {
            foreach (var word in country.Adjectives.Concat(country.Aliases).Prepend(country.Name))
            {
                index[word] = index.TryGetValue(word, out var other) && other != country.Iso3 ? "" : country.Iso3;
            }
        }

        foreach (var word in index.Where(entry => entry.Value.Length == 0).Select(entry => entry.Key).ToList())
        {
            index.Remove(word);
        }

        return index;
    }
}
