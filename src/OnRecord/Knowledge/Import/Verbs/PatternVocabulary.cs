using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>Tells what the words of a pattern are, and which lemmas its nouns and verbs may have in a report.</summary>
internal sealed class PatternVocabulary
{
    private const int ShortestStem = 4;
    private const int LongestEnding = 5;

    private readonly Dictionary<string, PatternWordKind> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs;
    private readonly HashSet<string> _nouns;
    private readonly string[] _known;

    private PatternVocabulary(IEnumerable<string> verbs, IEnumerable<string> nouns)
    {
        _verbs = verbs.ToHashSet(StringComparer.Ordinal);
        _nouns = nouns.ToHashSet(StringComparer.Ordinal);
        _known = [.. _verbs.Union(_nouns).Order(StringComparer.Ordinal)];
    }

    /// <exception cref="DataException">A table is faulty.</exception>
    public static PatternVocabulary Load(EventLexicon lexicon, IEnumerable<string> nouns)
    {
        var vocabulary = new PatternVocabulary(lexicon.Verbs, lexicon.Nouns.Concat(nouns));
        var table = TsvTable.Load("data/lexicon/pattern-words.tsv", "word", "kind");
        foreach (var row in table.Rows)
        {
            if (!Enum.TryParse<PatternWordKind>(row.Text("kind"), ignoreCase: true, out var kind) || !vocabulary._kinds.TryAdd(row.Required("word"), kind))
            {
                row.Fault($"word '{row.Text("word")}' of kind '{row.Text("kind")}'", "a kind, and each word once");
            }
        }

        table.Check();
        return vocabulary;
    }

    public PatternWordKind KindOf(string word) => _kinds.GetValueOrDefault(word);

    public bool IsVerb(string word) => _verbs.Contains(word);

    public bool IsNoun(string word) => _nouns.Contains(word);

    public bool IsVerbAlone(string word) => IsVerb(word) && !IsNoun(word);

    public bool IsAdverb(string word) => word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal) && !IsNoun(word) && !IsVerb(word);

    public bool IsParticiple(string word) =>
        word.Length > 5 && (word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal)) && !IsNoun(word);

    /// <summary>The words of a noun phrase that starts at a token; moves past them.</summary>
    public List<string> NounPhrase(List<PatternToken> tokens, ref int at)
    {
        var words = new List<string>();
        for (; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind == PatternTokenKind.Anything)
            {
                continue;
            }

            if (token.Kind == PatternTokenKind.Phrase && words.Count == 0)
            {
                words.AddRange(token.Words.Where(word => KindOf(word) != PatternWordKind.Dropped));
                at++;
                break;
            }

            if (token.Kind != PatternTokenKind.Word || KindOf(token.Words[0]) is not (PatternWordKind.Content or PatternWordKind.Dropped))
            {
                break;
            }

            words.AddRange(token.Words.Where(word => KindOf(word) == PatternWordKind.Content));
        }

        return words;
    }

    /// <summary>Lemmas that a word of a pattern may have: patterns give some nouns in the plural, and stems ("independen") for
    /// all words that begin so.</summary>
    public IReadOnlyList<string> Lemmas(string word)
    {
        var forms = Singulars(word).Concat(OfGerund(word)).Prepend(word).Distinct().ToList();
        if (forms.Exists(form => _verbs.Contains(form) || _nouns.Contains(form)) || word.Length < ShortestStem)
        {
            return forms;
        }

        var longer = _known.Where(known => known.Length <= word.Length + LongestEnding && known.StartsWith(word, StringComparison.Ordinal));
        return [.. forms.Concat(longer)];
    }

    private IEnumerable<string> OfGerund(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) ? new[] { word[..^3], word[..^3] + "e" }.Where(IsVerb) : [];

    /// <summary>What the noun may be in the singular, if it is a plural.</summary>
    public static IEnumerable<string> Singulars(string word)
    {
        if (word.Length < ShortestStem || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal))
        {
            yield break;
        }

        yield return word[..^1];
        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }
        else if (word is [.., 's' or 'x' or 'z' or 'h' or 'o', 'e', 's'])
        {
            yield return word[..^2];
        }
    }
}
