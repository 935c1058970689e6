using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading;

/// <summary>The language of a report, from what its page declares and what its words show.</summary>
internal static class ReportLanguage
{
    private const int Sample = 6000;
    private const int SampleOfBlock = 2000;

    /// <summary>English, of whatever country, is the one language that is coded.</summary>
    public static bool IsEnglish(string tag) => PrimaryOf(tag) == "en";

    /// <summary>What the words show wins over what is declared, because templates declare the language of their makers; only
    /// between languages that are not English the declaration wins, because the close ones among them are hard to tell.</summary>
    public static string? Of(string? declared, string? shown, List<string> notes)
    {
        if (declared is null || shown is null)
        {
            return declared ?? shown;
        }

        if (PrimaryOf(declared) == PrimaryOf(shown) || (!IsEnglish(declared) && !IsEnglish(shown)))
        {
            return declared;
        }

        notes.Add($"declared language {declared}, but the text is {(shown == LanguageIdentifier.Undetermined ? "not" : $"in {shown}")}");
        return shown;
    }

    /// <summary>A sample of the report's words, without the bulk of a single block.</summary>
    public static string SampleOf(string? title, IEnumerable<string> blocks)
    {
        var sample = new System.Text.StringBuilder(title);
        foreach (var block in blocks)
        {
            sample.Append('\n').Append(block.AsSpan(0, Math.Min(block.Length, SampleOfBlock)));
            if (sample.Length > Sample)
            {
                break;
            }
        }

        return sample.ToString();
    }

    private static string PrimaryOf(string tag)
    {
        var end = tag.IndexOf('-');
        return (end < 0 ? tag : tag[..end]).ToLowerInvariant() is var primary && primary is "eng" ? "en" : primary;
    }
}
