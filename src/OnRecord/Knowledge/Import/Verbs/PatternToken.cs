namespace OnRecord.Knowledge.Import.Verbs;

internal enum PatternTokenKind
{
    /// <summary>A word, or a set of words ("&amp;weapon").</summary>
    Word,

    /// <summary>Words in braces: a noun phrase whose last word is the head.</summary>
    Phrase,
    Open,
    Close,

    /// <summary><c>*</c>, the verb.</summary>
    Verb,

    /// <summary><c>$</c>, the source of the event.</summary>
    Source,

    /// <summary><c>+</c>, its target.</summary>
    Target,

    /// <summary><c>%</c>, actors who are both, and <c>^</c>, any words.</summary>
    Anything,
}

/// <param name="Words">In lower case; for words and phrases.</param>
internal readonly record struct PatternToken(PatternTokenKind Kind, IReadOnlyList<string> Words)
{
    private const string Signs = "*$+%^(){}";

    /// <summary>Cuts a pattern. "_" only says that words are adjacent, which the syntax of the frame says too. Null for one whose
    /// braces do not close.</summary>
    public static List<PatternToken>? Cut(string pattern)
    {
        var tokens = new List<PatternToken>();
        var text = pattern.ToLowerInvariant().Replace('_', ' ');
        for (var at = 0; at < text.Length;)
        {
            var start = at++;
            if (char.IsWhiteSpace(text[start]) || text[start] == ',')
            {
                continue;
            }

            if (text[start] == '{')
            {
                at = text.IndexOf('}', start) + 1;
                if (at == 0)
                {
                    return null;
                }

                tokens.Add(new PatternToken(PatternTokenKind.Phrase, text[(start + 1)..(at - 1)].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            }
            else if (Signs.Contains(text[start], StringComparison.Ordinal))
            {
                tokens.Add(new PatternToken(Sign(text[start]), []));
            }
            else
            {
                while (at < text.Length && !char.IsWhiteSpace(text[at]) && !Signs.Contains(text[at], StringComparison.Ordinal))
                {
                    at++;
                }

                tokens.Add(new PatternToken(PatternTokenKind.Word, [text[start..at]]));
            }
        }

        return tokens;
    }

    private static PatternTokenKind Sign(char sign) => sign switch
    {
        '*' => PatternTokenKind.Verb,
        '$' => PatternTokenKind.Source,
        '+' => PatternTokenKind.Target,
        '(' => PatternTokenKind.Open,
        ')' or '}' => PatternTokenKind.Close,
        _ => PatternTokenKind.Anything,
    };
}
