using System.Buffers;

namespace OnRecord.Reading.Plain;

/// <summary>Reads "By A. Writer and B. Writer, Agency" as written above reports.</summary>
internal static class Byline
{
    private const int LongestByline = 160;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("0123456789()[]{}:;?!\"“”<>=_#%*\\");

    private static readonly string[] Leads = ["by ", "written by ", "reported by ", "story by "];

    /// <summary>What ends a description of a writer rather than a name.</summary>
    private static readonly string[] Roles = ["writer", "reporter", "editor", "correspondent", "contributor", "columnist", "journalist", "staff", "producer", "analyst", "sponsored"];

    /// <summary>The names of a line that starts with "By" and holds nothing but names; empty otherwise.</summary>
    public static IReadOnlyList<string> Read(string line)
    {
        if (line.Length > LongestByline)
        {
            return [];
        }

        foreach (var lead in Leads)
        {
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                return Names(line[lead.Length..]);
            }
        }

        return [];
    }

    /// <summary>Cuts "A. Writer, B. Writer and C. Writer" into names; what does not look like a name ends the list.</summary>
    public static IReadOnlyList<string> Names(string text)
    {
        var names = new List<string>();
        foreach (var part in text.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",", StringComparison.Ordinal).Split([',', ';', '|', '/', '•', '·']))
        {
            var name = WithoutLead(part.Trim(' ', '.', ':', '-', '–', '—', '\u00A0'));
            if (!IsName(name))
            {
                break;
            }

            names.Add(name);
        }

        return names;
    }

    private static bool IsLead(string text) => Array.Exists(Leads, l => l.AsSpan().Trim().Equals(text, StringComparison.OrdinalIgnoreCase));

    private static string WithoutLead(string name)
    {
        var lead = Array.Find(Leads, l => name.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        return lead is null ? name : name[lead.Length..].Trim();
    }

    /// <summary>One to five words, nearly all with a capital, no figures, and no description of a post.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is < 2 or > 60 || !char.IsLetter(text[0]) || text.AsSpan().ContainsAny(NotInNames))
        {
            return false;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 5 && !IsLead(text) && !Array.Exists(Roles, r => words[^1].Equals(r, StringComparison.OrdinalIgnoreCase)) && words.Count(w => char.IsUpper(w[0]) || !char.IsAscii(w[0])) * 3 >= words.Length * 2;
    }
}
