namespace OnRecord.Store.Search;

/// <param name="Words">One word, or several that stand next to each other.</param>
/// <param name="IsPrefix">The last word may go on.</param>
public sealed record SearchTerm(string Words, bool IsPrefix)
{
    public override string ToString() => $"\"{Words}\"{(IsPrefix ? "*" : "")}";
}

/// <summary>What a person asks the full text for: words that must all be there, "words in a row", <c>-word</c> for one that
/// must not, <c>this OR that</c>, <c>begin*</c>. Nothing else is special.</summary>
/// <param name="Wanted">One term of each group must be there.</param>
public sealed record SearchQuery(IReadOnlyList<IReadOnlyList<SearchTerm>> Wanted, IReadOnlyList<SearchTerm> Unwanted)
{
    private const string Or = "OR";

    /// <summary>Null when there is nothing to look for: no word, or only words that must not be there.</summary>
    public static SearchQuery? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = new List<List<SearchTerm>>();
        var unwanted = new List<SearchTerm>();
        var joins = false;
        foreach (var piece in Pieces(text))
        {
            if (piece == Or)
            {
                joins = wanted.Count > 0;
                continue;
            }

            var isUnwanted = piece.Length > 1 && piece[0] == '-';
            if (TermOf(isUnwanted ? piece[1..] : piece) is not { } term)
            {
                continue;
            }

            if (isUnwanted)
            {
                unwanted.Add(term);
            }
            else if (joins)
            {
                wanted[^1].Add(term);
            }
            else
            {
                wanted.Add([term]);
            }

            joins = false;
        }

        return wanted.Count == 0 ? null : new SearchQuery(wanted, unwanted);
    }

    /// <summary>As a person may write it: what is written alike finds the same.</summary>
    public override string ToString() => string.Join(' ', [.. Wanted.Select(group => string.Join($" {Or} ", group)), .. Unwanted.Select(term => $"-{term}")]);

    private static SearchTerm? TermOf(string piece)
    {
        var isPrefix = piece.Length > 1 && piece[^1] == '*';
        var words = piece.Trim('"', '*').Trim();
        return words.Any(char.IsLetterOrDigit) ? new SearchTerm(words, isPrefix) : null;
    }

    // A quotation, with its minus if it has one, is one piece; an open one goes to the end.
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
                continue;
            }

            var quote = text[start] == '"' ? start : start + 1 < text.Length && text[start] == '-' && text[start + 1] == '"' ? start + 1 : -1;
            var end = quote >= 0 ? text.IndexOf('"', quote + 1) + 1 : text.AsSpan(start).IndexOfAny(" \t\r\n\"") + start;
            end = end <= start ? text.Length : end;
            yield return text[start..end];
            start = end;
        }
    }
}
