using System.Text;

namespace OnRecord.Reading.Feeds;

/// <summary>Short texts that may hold tags.</summary>
internal static class Tags
{
    /// <summary>Leaves out what stands between angle brackets, if a letter or a slash follows the first: "x &lt; y" stays.</summary>
    public static string Without(string text)
    {
        if (!text.Contains('<'))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('<');
            if (open < 0)
            {
                plain.Append(rest);
                break;
            }

            plain.Append(rest[..open]);
            rest = rest[open..];
            var isTag = rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!');
            var close = isTag ? rest.IndexOf('>') : -1;
            if (isTag && close < 0)
            {
                plain.Append(rest);
                break;
            }

            plain.Append(isTag ? "" : "<");
            rest = rest[(isTag ? close + 1 : 1)..];
        }

        return plain.ToString();
    }
}
