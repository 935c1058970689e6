using OnRecord.Knowledge.Tables;
using OnRecord.Text;

namespace OnRecord.Language.Neural;

/// <summary>Lets the name of a company go on over its legal form, which a comma may part from it ("Cargill, Inc."); the corpora of
/// names do so nearly always.</summary>
internal static class CompanyNames
{
    private const int LongestForm = 16;

    // Whether the form is written in lower case too.
    private static readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Forms =
        TsvTable.Load("data/lexicon/company-forms.tsv", "form", "case").Rows.ToDictionary(row => row.Text("form"), row => row.Text("case") == "any", StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="tags">Of the sentence's words; changed in place.</param>
    public static void Join(WordTable words, TokenSpan sentence, Span<EntityTag> tags)
    {
        for (var t = 1; t < tags.Length; t++)
        {
            if (tags[t] is EntityTag.BeginOrganization or EntityTag.InsideOrganization || tags[t - 1] is not (EntityTag.BeginOrganization or EntityTag.InsideOrganization))
            {
                continue;
            }

            if (IsForm(words.Form(sentence.Start + t)))
            {
                tags[t] = EntityTag.InsideOrganization;
            }
            else if (t + 1 < tags.Length && tags[t] == EntityTag.O && words.Form(sentence.Start + t) is "," && IsForm(words.Form(sentence.Start + t + 1)))
            {
                tags[t] = EntityTag.InsideOrganization;
                tags[t + 1] = EntityTag.InsideOrganization;
            }
        }
    }

    private static bool IsForm(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestForm)
        {
            return false;
        }

        Span<char> spelling = stackalloc char[LongestForm];
        var length = 0;
        foreach (var c in word)
        {
            if (c != '.')
            {
                spelling[length++] = char.ToLowerInvariant(c);
            }
        }

        return Forms.TryGetValue(spelling[..length], out var anyCase) && (anyCase || char.IsUpper(word[0]));
    }
}
