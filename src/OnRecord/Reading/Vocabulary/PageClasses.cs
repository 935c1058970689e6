using OnRecord.Knowledge.Tables;

namespace OnRecord.Reading.Vocabulary;

/// <summary>What the class and id attributes of an element say it is for. An element can have several roles.</summary>
[Flags]
internal enum PageRoles
{
    None = 0,
    Furniture = 1,
    Body = 2,
    Caption = 4,
    Credit = 8,
    Deck = 16,
    Byline = 32,
    Date = 64,
    Headline = 128,

    /// <summary>Furniture whatever it holds.</summary>
    Beside = 256,

    /// <summary>A post or clip quoted from elsewhere.</summary>
    Embed = 512,

    /// <summary>Holds a picture and what is said of it.</summary>
    Picture = 1024,
}

/// <summary>Finds runs of known words in class and id attributes, after splitting them at punctuation and capitals. A
/// single word for the body counts only as the whole name: "article" names a body, "article-page" does not.</summary>
internal sealed class PageClasses
{
    private const int LongestAttribute = 600;

    /// <summary>Names of more words are headings made into anchors.</summary>
    private const int LongestName = 7;

    private static readonly string[] RoleNames = ["furniture", "body", "caption", "credit", "deck", "byline", "date", "headline", "beside", "embed", "picture"];

    private readonly Dictionary<string, List<(string[] Following, PageRoles Role)>> _byFirstWord = new(StringComparer.Ordinal);

    public static PageClasses Load(TsvTable table)
    {
        var classes = new PageClasses();
        foreach (var row in table.Rows)
        {
            var words = row.Required("words").Split(' ');
            var role = Array.IndexOf(RoleNames, row.OneOf("role", RoleNames));
            if (!classes._byFirstWord.TryGetValue(words[0], out var list))
            {
                classes._byFirstWord[words[0]] = list = [];
            }

            list.Add((words[1..], (PageRoles)(1 << Math.Max(role, 0))));
        }

        table.Check();
        return classes;
    }

    /// <param name="attribute">A whole class attribute, or an id.</param>
    public PageRoles RolesOf(string? attribute)
    {
        if (string.IsNullOrWhiteSpace(attribute))
        {
            return PageRoles.None;
        }

        var roles = PageRoles.None;
        foreach (var name in attribute.AsSpan(0, Math.Min(attribute.Length, LongestAttribute)).Split(' '))
        {
            roles |= RolesOfWords(Words(attribute.AsSpan(name)));
        }

        return roles;
    }

    private PageRoles RolesOfWords(List<string> words)
    {
        var roles = PageRoles.None;
        for (var i = 0; i < words.Count && words.Count <= LongestName; i++)
        {
            if (!_byFirstWord.TryGetValue(words[i], out var entries))
            {
                continue;
            }

            foreach (var (rest, role) in entries)
            {
                if (Follows(words, i + 1, rest) && (role != PageRoles.Body || rest.Length > 0 || words.Count == 1))
                {
                    roles |= role;
                }
            }
        }

        return roles;
    }

    private static bool Follows(List<string> words, int start, string[] rest)
    {
        if (start + rest.Length > words.Count)
        {
            return false;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            if (words[start + i] != rest[i])
            {
                return false;
            }
        }

        return true;
    }

    private static List<string> Words(ReadOnlySpan<char> name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var end = i == name.Length || !char.IsLetterOrDigit(name[i]);
            var hump = !end && i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1]);
            if (!end && !hump)
            {
                continue;
            }

            if (i > start)
            {
                words.Add(name[start..i].ToString().ToLowerInvariant());
            }

            start = end ? i + 1 : i;
        }

        return words;
    }
}
