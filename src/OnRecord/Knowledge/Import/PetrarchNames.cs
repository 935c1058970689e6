namespace OnRecord.Knowledge.Import;

/// <summary>Turns the phrases of a record into names: "X_(XYZ)_" has its acronym as an alias, or a qualifier that tells it from
/// others of the name; "X,_THE_" loses its article; persons among the synonyms of a body get names of their own.</summary>
internal sealed class PetrarchNames(PersonNames names, ImportReport report)
{
    private const int ShortAcronym = 4;
    private const string Article = ", the";

    /// <param name="isPerson">The codes say that the record is of a person.</param>
    public List<NamedActor> Read(PetrarchEntry entry, bool isPerson)
    {
        var actors = new List<NamedActor>();
        foreach (var (line, phrase) in entry.Synonyms.Prepend((entry.Line, entry.Phrase)))
        {
            var forms = Forms(phrase);
            if (Fault(forms[0]) is { } why)
            {
                report.Refuse(line, phrase, why);
                continue;
            }

            var isOwn = isPerson || names.IsPerson(forms[0]);
            if (Known(actors, forms[0], isOwn) is { } actor)
            {
                actor.Aliases.AddRange(forms.Where(form => form != actor.Name && !actor.Aliases.Contains(form)));
            }
            else
            {
                actors.Add(new NamedActor(forms[0], [.. forms.Skip(1)], isOwn));
            }
        }

        return actors;
    }

    private string? Fault(string name) =>
        !name.Any(char.IsLetter) ? "a name without letters"
        : names.IsCommon(name) ? "a common noun, which the capital at the start of a sentence would make a name"
        : null;

    // A family name alone is that of the person among the synonyms who bears it.
    private static NamedActor? Known(List<NamedActor> actors, string name, bool isPerson) =>
        actors.Find(actor => actor.IsPerson && Last(actor.Name) == Last(name))
        ?? (isPerson && actors is [{ IsPerson: true }] ? actors[0] : isPerson ? null : actors.Find(actor => !actor.IsPerson));

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>The name, then what else it is called.</summary>
    private static List<string> Forms(string phrase)
    {
        var name = PhraseCase.Name(phrase);
        if (name.EndsWith(Article, StringComparison.OrdinalIgnoreCase))
        {
            name = name[..^Article.Length];

            // A single word is a name with its article only: "order" may begin any sentence.
            name = name.Contains(' ', StringComparison.Ordinal) ? name : "The " + name;
        }

        var open = name.EndsWith(')') ? name.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        if (open <= 0)
        {
            return [name];
        }

        var (bare, inner) = (name[..open], name[(open + 2)..^1]);
        return !inner.Contains(' ', StringComparison.Ordinal) && (inner.Length <= ShortAcronym || IsAcronym(inner, bare)) ? [bare, inner.ToUpperInvariant()] : [name, bare];
    }

    /// <summary>Each letter begins a word of the name, in order ("LeT", "Lashkar-e-Taiba").</summary>
    private static bool IsAcronym(string letters, string name)
    {
        var initials = string.Concat(name.Split(' ', '-', '/').Where(word => word.Length > 0).Select(word => word[0])).ToUpperInvariant();
        var at = 0;
        foreach (var letter in letters.ToUpperInvariant().Where(char.IsLetter))
        {
            at = initials.IndexOf(letter, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return letters.Length > 1;
    }
}
