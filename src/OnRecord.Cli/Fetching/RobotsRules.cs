using System.Globalization;

namespace OnRecord.Cli.Fetching;

/// <summary>The rules of a robots.txt for one crawler (RFC 9309). Immutable.</summary>
internal sealed class RobotsRules
{
    /// <summary>RFC 9309 has crawlers read at least 500 KiB; more is left out.</summary>
    public const int Largest = 500 << 10;

    private const int MostRules = 5000;
    private const int LongestPattern = 2000;

    private readonly List<(string Pattern, bool Allows)> _rules;

    private RobotsRules(List<(string Pattern, bool Allows)> rules, TimeSpan? delay) => (_rules, Delay) = (rules, delay);

    public static RobotsRules AllowAll { get; } = new([], null);

    public static RobotsRules AllowNone { get; } = new([("/", false)], null);

    /// <summary>The crawl delay, which is no part of the standard and widely used; null when there is none.</summary>
    public TimeSpan? Delay { get; }

    /// <param name="crawler">The product token, compared without regard to case.</param>
    public static RobotsRules Parse(string text, string crawler)
    {
        var (own, any) = (new Group(), new Group());
        var named = new List<string>();
        var isNaming = false;
        foreach (var range in text.AsSpan().SplitAny('\r', '\n'))
        {
            var line = text.AsSpan(range);
            var comment = line.IndexOf('#');
            line = (comment < 0 ? line : line[..comment]).Trim().TrimStart('\uFEFF');
            var colon = line.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }

            var field = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (field.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                named = isNaming ? named : [];
                isNaming = true;
                named.Add(value.ToString());
                own.IsNamed |= IsFor(value, crawler);
                any.IsNamed |= value is "*";
                continue;
            }

            isNaming = false;
            if (named.Exists(name => IsFor(name, crawler)))
            {
                own.Add(field, value);
            }
            else if (named.Contains("*"))
            {
                any.Add(field, value);
            }
        }

        var group = own.IsNamed ? own : any;
        return new RobotsRules(group.Rules, group.Delay);
    }

    /// <summary>The longest rule that matches decides, for allowing where two are as long.</summary>
    /// <param name="path">With its query, as sent.</param>
    public bool Allows(string path)
    {
        path = Normal(path);
        if (path == "/robots.txt")
        {
            return true;
        }

        var (longest, allows) = (-1, true);
        foreach (var (pattern, isAllowed) in _rules)
        {
            if ((pattern.Length > longest || (pattern.Length == longest && isAllowed)) && PathPattern.Matches(pattern, path))
            {
                (longest, allows) = (pattern.Length, isAllowed);
            }
        }

        return allows;
    }

    // A version after the token does not count.
    private static bool IsFor(ReadOnlySpan<char> name, string crawler)
    {
        var end = name.IndexOfAny('/', ' ');
        return (end < 0 ? name : name[..end]).Equals(crawler, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Octets that need no encoding are decoded, others encoded in upper case (RFC 9309, section 2.2.2).</summary>
    private static string Normal(string path)
    {
        var normal = new System.Text.StringBuilder(path.Length);
        foreach (var octet in System.Text.Encoding.UTF8.GetBytes(path))
        {
            _ = octet is > 0x20 and < 0x7F ? normal.Append((char)octet) : normal.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        for (var i = 0; i + 2 < normal.Length; i++)
        {
            if (normal[i] == '%' && byte.TryParse($"{normal[i + 1]}{normal[i + 2]}", NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var octet))
            {
                var letter = (char)octet;
                (normal[i + 1], normal[i + 2]) = (char.ToUpperInvariant(normal[i + 1]), char.ToUpperInvariant(normal[i + 2]));
                if (char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_' or '~')
                {
                    normal.Remove(i, 2)[i] = letter;
                }
            }
        }

        return normal.ToString();
    }

    private sealed class Group
    {
        public bool IsNamed { get; set; }

        public List<(string Pattern, bool Allows)> Rules { get; } = [];

        public TimeSpan? Delay { get; private set; }

        public void Add(ReadOnlySpan<char> field, ReadOnlySpan<char> value)
        {
            var allows = field.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if ((allows || field.Equals("disallow", StringComparison.OrdinalIgnoreCase)) && value.Length is > 0 and <= LongestPattern && Rules.Count < MostRules)
            {
                Rules.Add((Normal(value.ToString()), allows));
            }
            else if (field.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400)
            {
                Delay = TimeSpan.FromSeconds(seconds);
            }
        }
    }
}
