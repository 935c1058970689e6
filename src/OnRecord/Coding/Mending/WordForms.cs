using OnRecord.Knowledge.Tables;

namespace OnRecord.Coding.Mending;

/// <summary>From inflected forms of English back to the words that a lexicon knows. Immutable and thread-safe.</summary>
internal sealed class WordForms
{
    private const string File = "data/lexicon/irregular-verbs.tsv";

    private static readonly string[] NounEndings = ["s", "es", "ies"];
    private static readonly string[] VerbEndings = ["s", "es", "ies", "d", "ed", "ied", "ing"];

    private readonly HashSet<string> _verbs;
    private readonly HashSet<string> _nouns;
    private readonly Dictionary<string, string> _irregular = new(StringComparer.Ordinal);

    /// <param name="text">The table of irregular verbs.</param>
    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public WordForms(string text, IEnumerable<string> verbs, IEnumerable<string> nouns)
    {
        (_verbs, _nouns) = (new(verbs, StringComparer.Ordinal), new(nouns, StringComparer.Ordinal));
        var table = TsvTable.Parse(File, text, "lemma", "past", "participle");
        foreach (var row in table.Rows)
        {
            var lemma = row.Required("lemma");
            _verbs.Add(lemma);
            foreach (var form in row.List("past").Concat(row.List("participle")))
            {
                _irregular.TryAdd(form, lemma);
            }
        }

        table.Check();
    }

    public static WordForms Load(IEnumerable<string> verbs, IEnumerable<string> nouns) => new(EmbeddedData.Text(File), verbs, nouns);

    /// <summary>The known verb that a form in lower case inflects, or null where none is known or the lemma is known already.</summary>
    public string? Verb(string form, string lemma) =>
        _verbs.Contains(lemma) ? null : _irregular.GetValueOrDefault(form) ?? Regular(form, _verbs, VerbEndings);

    /// <summary>Likewise for the plural of a noun.</summary>
    public string? Noun(string form, string lemma) => _nouns.Contains(lemma) ? null : Regular(form, _nouns, NounEndings);

    private static string? Regular(string form, HashSet<string> known, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (form.Length < ending.Length + 2 || !form.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = form[..^ending.Length];
            if (Base(stem, ending).FirstOrDefault(known.Contains) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // "denied", "deplored", "mobilizing", "quitting".
    private static IEnumerable<string> Base(string stem, string ending)
    {
        if (ending[0] == 'i' && ending != "ing")
        {
            yield return stem + "y";
            yield break;
        }

        yield return stem;
        if (ending == "ing")
        {
            yield return stem + "e";
        }

        if (ending is "ed" or "ing" && stem[^1] == stem[^2])
        {
            yield return stem[..^1];
        }
    }
}
