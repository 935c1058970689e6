using System.Buffers;
using System.Net;
using System.Text;

namespace OnRecord.Reading.Feeds;

/// <summary>Mends what feeds do to XML most often: a bare ampersand, an entity of HTML, a control character. Linear.</summary>
internal static class XmlText
{
    private const int LongestEntity = 32;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> Special =
        SearchValues.Create("&<]\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\uFFFE\uFFFF");

    public static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        var isLiteral = false;
        while (!rest.IsEmpty)
        {
            var at = rest.IndexOfAny(Special);
            if (at < 0)
            {
                mended.Append(rest);
                break;
            }

            mended.Append(rest[..at]);
            rest = rest[at..];
            rest = rest[Append(mended, rest, ref isLiteral)..];
        }

        return mended.ToString();
    }

    // Writes what the first characters come to; returns how many they were.
    private static int Append(StringBuilder mended, ReadOnlySpan<char> rest, ref bool isLiteral)
    {
        if (!isLiteral && rest.StartsWith("<![CDATA["))
        {
            isLiteral = true;
        }
        else if (isLiteral && rest.StartsWith("]]>"))
        {
            isLiteral = false;
        }
        else if (rest[0] == '&' && !isLiteral)
        {
            return AppendEntity(mended, rest);
        }

        mended.Append(rest[0] is '&' or '<' or ']' ? rest[0] : ' ');
        return 1;
    }

    private static int AppendEntity(StringBuilder mended, ReadOnlySpan<char> rest)
    {
        var length = rest[..Math.Min(rest.Length, LongestEntity)].IndexOf(';') + 1;
        var entity = rest[..length];
        if (length < 3 || entity[1..^1].ContainsAnyExcept(Letters))
        {
            mended.Append("&amp;");
            return 1;
        }

        if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            mended.Append(entity);
            return length;
        }

        var character = WebUtility.HtmlDecode(entity.ToString());
        mended.Append(character.Length is 1 or 2 && character[0] is '\t' or '\n' or '\r' or >= ' ' && !"<>&\uFFFE\uFFFF".Contains(character[0])
            && (character.Length == 1) != char.IsSurrogate(character[0]) ? character : $"&amp;{entity[1..]}");
        return length;
    }
}
