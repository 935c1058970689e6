namespace OnRecord.Coding.Attributions;

/// <summary>Tells quotation marks from apostrophes, primes and inch marks by the characters beside them.</summary>
internal static class MarkScanner
{
    /// <summary>Reads the mark at <paramref name="position"/>; <paramref name="length"/> is 2 for doubled single marks.</summary>
    public static (QuotationMark Mark, MarkRole Role) Read(ReadOnlySpan<char> block, int position, out int length)
    {
        length = 1;
        switch (block[position])
        {
            case '"' or '＂':
                return (QuotationMark.Double, Straight(block, position, 1));
            case '“' or '‟':
                // The German closing mark is the English opening one: after a letter or stop it closes.
                return (QuotationMark.Double, FollowsWord(block, position) ? MarkRole.Opens | MarkRole.Closes : MarkRole.Opens);
            case '„':
                return (QuotationMark.Double, MarkRole.Opens);
            case '”':
                return (QuotationMark.Double, FollowsWord(block, position) ? MarkRole.Closes : MarkRole.Opens | MarkRole.Closes);
            case '«':
                return (QuotationMark.Guillemet, FollowsWord(block, position) ? MarkRole.Opens | MarkRole.Closes : MarkRole.Opens);
            case '»':
                return (QuotationMark.Guillemet, FollowsWord(block, position) ? MarkRole.Closes : MarkRole.Opens | MarkRole.Closes);
            case '‹':
                return (QuotationMark.SingleGuillemet, FollowsWord(block, position) ? MarkRole.Opens | MarkRole.Closes : MarkRole.Opens);
            case '›':
                return (QuotationMark.SingleGuillemet, FollowsWord(block, position) ? MarkRole.Closes : MarkRole.Opens | MarkRole.Closes);
            case '\'' or '`' or '‘' or '’' or '‚' or '‛':
                return Single(block, position, out length);
            default:
                return (QuotationMark.None, MarkRole.None);
        }
    }

    private static (QuotationMark Mark, MarkRole Role) Single(ReadOnlySpan<char> block, int position, out int length)
    {
        length = 1;
        var mark = block[position];
        if (position + 1 < block.Length && block[position + 1] == mark && mark is '\'' or '`')
        {
            length = 2;
            return (QuotationMark.Double, mark == '`' ? MarkRole.Opens : Straight(block, position, 2));
        }

        var inWord = IsWord(Before(block, position)) && IsWord(After(block, position, 1));
        if (inWord)
        {
            return (QuotationMark.None, MarkRole.None);
        }

        var role = mark switch
        {
            '‘' or '‚' or '‛' or '`' => MarkRole.Opens,
            '’' => MarkRole.Closes,
            _ => Straight(block, position, 1),
        };
        // '90s and other numbers with a dropped century are not quotations.
        if (role.HasFlag(MarkRole.Opens) && char.IsAsciiDigit(After(block, position, 1)))
        {
            role &= ~MarkRole.Opens;
        }

        return role == MarkRole.None ? (QuotationMark.None, role) : (QuotationMark.Single, role);
    }

    private static MarkRole Straight(ReadOnlySpan<char> block, int position, int length)
    {
        var before = Before(block, position);
        var after = After(block, position, length);
        var mayOpen = IsOpenEdge(before) && !IsSpace(after);
        var mayClose = !IsSpace(before);
        return (mayOpen, mayClose) switch
        {
            (true, true) => MarkRole.Opens | MarkRole.Closes,
            (true, false) => MarkRole.Opens,
            (false, true) when char.IsAsciiDigit(before) && !char.IsPunctuation(after) && !IsSpace(after) => MarkRole.None,
            (false, true) => MarkRole.Closes,
            _ => MarkRole.Opens | MarkRole.Closes,
        };
    }

    private static bool FollowsWord(ReadOnlySpan<char> block, int position)
    {
        var before = Before(block, position);
        return !IsSpace(before) && !IsOpenEdge(before);
    }

    /// <summary>Characters after which a quotation may begin; the start of a block counts as a space.</summary>
    private static bool IsOpenEdge(char c) =>
        IsSpace(c) || c is '(' or '[' or '{' or '-' or '–' or '—' or '/' or ':' or '"' or '\'' or '“' or '‘' or '«';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c == '\0' || c == '\u200B';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private static char Before(ReadOnlySpan<char> block, int position) => position == 0 ? '\0' : block[position - 1];

    private static char After(ReadOnlySpan<char> block, int position, int length) =>
        position + length < block.Length ? block[position + length] : '\0';
}
