using System.Text;

namespace OnRecord.Reading.Pages;

/// <summary>Drops the tags of elements nested too deeply, and formatting elements left open too often, before the page
/// is parsed: the tree building of the HTML standard takes quadratic time on them. Text is kept. Pages without such
/// nesting come back as the same string. Linear in the page.</summary>
internal sealed class NestingLimit
{
    /// <summary>Far deeper than pages of people.</summary>
    private const int Deepest = 250;

    private const int MostLeaked = 100;
    private const int MostAttributes = 300;

    private readonly string _html;
    private readonly Stack<string> _open = new();
    private readonly Dictionary<string, int> _openByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private StringBuilder? _limited;
    private int _copied;
    private int _leaked;
    private int _dropped;

    private NestingLimit(string html) => _html = html;

    public static string Apply(string html) => new NestingLimit(html).Run();

    private string Run()
    {
        for (var at = _html.IndexOf('<'); at >= 0 && at < _html.Length;)
        {
            var end = Tag(at);
            at = end < _html.Length ? _html.IndexOf('<', end) : -1;
        }

        return _limited is null ? _html : _limited.Append(_html, _copied, _html.Length - _copied).ToString();
    }

    /// <summary>Handles what starts at a <c>&lt;</c> and returns the position after it.</summary>
    private int Tag(int at)
    {
        var rest = _html.AsSpan(at);
        if (rest.StartsWith("<!--"))
        {
            return After(at + 4, "-->");
        }

        var isEnd = rest.Length > 1 && rest[1] == '/';
        var nameStart = at + (isEnd ? 2 : 1);
        var nameEnd = nameStart;
        while (nameEnd < _html.Length && (char.IsAsciiLetterOrDigit(_html[nameEnd]) || _html[nameEnd] is '-' or ':'))
        {
            nameEnd++;
        }

        if (nameEnd == nameStart || !char.IsAsciiLetter(_html[nameStart]))
        {
            return at + 1;
        }

        var end = EndOfTag(nameEnd, out var attributes);
        var name = NameOf(_html.AsSpan(nameStart, nameEnd - nameStart));
        if (isEnd)
        {
            Close(name, at, end);
            return end;
        }

        return Open(name, at, nameEnd, end, attributes);
    }

    private int Open(string name, int at, int nameEnd, int end, int attributes)
    {
        if (name is "script" or "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes")
        {
            return After(end, "</" + name);
        }

        var isNested = !IsVoid(name) && !ClosesItself(name);
        if (isNested && (_open.Count >= Deepest || (_leaked > MostLeaked && IsFormatting(name))))
        {
            Drop(at, end);
            _dropped++;
            return end;
        }

        if (attributes > MostAttributes)
        {
            Drop(nameEnd, end - 1);
        }

        if (isNested)
        {
            _open.Push(name);
            _openByName[name] = _openByName.GetValueOrDefault(name) + 1;
        }

        return end;
    }

    private void Close(string name, int at, int end)
    {
        if (_openByName.GetValueOrDefault(name) == 0)
        {
            return;
        }

        if (_dropped > 0 && _open.Count >= Deepest)
        {
            _dropped--;
            Drop(at, end);
            return;
        }

        while (_open.TryPop(out var top))
        {
            _openByName[top]--;
            if (top == name)
            {
                break;
            }

            _leaked += IsFormatting(top) ? 1 : 0;
        }
    }

    private void Drop(int from, int to)
    {
        _limited ??= new StringBuilder(_html.Length);
        _limited.Append(_html, _copied, from - _copied).Append(from < to && _html[from] == '<' ? " " : "");
        _copied = to;
    }

    private int EndOfTag(int at, out int attributes)
    {
        attributes = 0;
        for (var quote = '\0'; at < _html.Length; at++)
        {
            var c = _html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return at + 1;
            }
            else if ((c is '"' or '\'') && _html[at - 1] is '=' or ' ')
            {
                quote = c;
            }
            else if (c is ' ' or '\n' or '\t' or '/')
            {
                attributes++;
            }
        }

        return _html.Length;
    }

    // Of the names that a page uses over and over, one string each.
    private string NameOf(ReadOnlySpan<char> written)
    {
        if (!_names.TryGetValue(written, out var name))
        {
            name = written.ToString().ToLowerInvariant();
            _names[written] = name;
        }

        return name;
    }

    // The mark begins with what no case is of.
    private int After(int from, string mark)
    {
        var rest = _html.AsSpan(Math.Min(from, _html.Length));
        for (var at = rest.IndexOf(mark[0]); at >= 0; at = rest.IndexOf(mark[0]))
        {
            rest = rest[at..];
            if (rest.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return _html.Length - rest.Length + mark.Length;
            }

            rest = rest[1..];
        }

        return _html.Length;
    }

    private static bool IsVoid(string name) => name is
        "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "param" or "source" or "track" or "wbr" or "html" or "head" or "body";

    /// <summary>A new one closes the one before it.</summary>
    private static bool ClosesItself(string name) => name is "p" or "li" or "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "dt" or "dd" or "option" or "optgroup";

    private static bool IsFormatting(string name) => name is
        "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u";
}
