namespace OnRecord.Cli.Fetching;

/// <summary>A path of a robots.txt, where <c>*</c> is any text and <c>$</c> at the end is the end.</summary>
internal static class PathPattern
{
    /// <summary>Takes time in proportion to the product of the lengths at worst.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        var isWhole = pattern.EndsWith("$");
        pattern = isWhole ? pattern[..^1] : pattern;
        var (at, from, star, resume) = (0, 0, -1, 0);
        while (true)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, resume) = (at++, from);
            }
            else if (at == pattern.Length && (!isWhole || from == path.Length))
            {
                return true;
            }
            else if (at < pattern.Length && from < path.Length && pattern[at] == path[from])
            {
                (at, from) = (at + 1, from + 1);
            }
            else if (star >= 0 && resume < path.Length)
            {
                (at, from) = (star + 1, ++resume);
            }
            else
            {
                return false;
            }
        }
    }
}
