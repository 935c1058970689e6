namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>The conditions of a frame while its pattern is read.</summary>
internal sealed class PatternConditions(PatternVocabulary vocabulary, IReadOnlyDictionary<string, string> classes)
{
    private readonly List<string> _conditions = [];

    public IReadOnlyList<string> All => [.. _conditions.Distinct()];

    public int Count => _conditions.Count;

    /// <summary>Why one of the words cannot be named; null when all can.</summary>
    public string? Refusal { get; private set; }

    public void Clear()
    {
        _conditions.Clear();
        Refusal = null;
    }

    /// <summary>A slot that anything fills.</summary>
    public void Add(string slot) => _conditions.Add(slot);

    /// <summary>A slot that a word fills, or one of a set of words ("&amp;weapon").</summary>
    public void Add(string slot, string word)
    {
        if (word.AsSpan().ContainsAny('|', ':', '!') || word[0] == '@')
        {
            Refusal = "a word with signs that frames read otherwise";
        }
        else if (word[0] != '&')
        {
            _conditions.Add($"{slot}:{string.Join('|', vocabulary.Lemmas(word))}");
        }
        else if (classes.TryGetValue(word[1..], out var name))
        {
            _conditions.Add($"{slot}:@{name}");
        }
        else
        {
            Refusal = "a set of words that is not given before";
        }
    }

    /// <summary>A noun phrase by its last word, with the others as modifiers.</summary>
    public void AddPhrase(string slot, string modifier, List<string> words)
    {
        Add(slot, words[^1]);
        foreach (var word in words.SkipLast(1))
        {
            Add(modifier, word);
        }
    }
}
