namespace OnRecord.Evaluation.Events;

/// <summary>An actor or recipient as scored: any country code, or words that overlap.</summary>
/// <param name="Codes">First three letters, upper case; gold may accept several.</param>
/// <param name="Start">In code points of the sentence; -1 where gold gives no span.</param>
public sealed record ScoredParticipant(string Text, IReadOnlySet<string> Codes, int Start = -1, int End = -1)
{
    private static readonly HashSet<string> Stopwords = new("the a an of in on at to for and or by with from s its his her their".Split(' '), StringComparer.Ordinal);

    public bool Matches(ScoredParticipant other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Codes.Overlaps(other.Codes))
        {
            return true;
        }

        return Start >= 0 && other.Start >= 0
            ? Start < other.End && other.Start < End
            : Words().Overlaps(other.Words());
    }

    /// <summary>The codes, or the words where there are none: participants with the same key are one when scoring.</summary>
    internal string Key => string.Join(' ', (Codes.Count > 0 ? Codes : Words()).Order(StringComparer.Ordinal));

    private HashSet<string> Words()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= Text.Length; i++)
        {
            if (i < Text.Length && (char.IsLetterOrDigit(Text[i]) || Text[i] == '_'))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(Text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        words.ExceptWith(Stopwords);
        return words;
    }
}
