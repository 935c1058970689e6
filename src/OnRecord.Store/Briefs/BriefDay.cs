using System.Globalization;
using NodaTime.Text;

namespace OnRecord.Store.Briefs;

/// <summary>Days as a brief prints them.</summary>
public static partial class BriefDay
{
    private static readonly LocalDatePattern Long = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>"5 March 2024"; what is no whole day stays as it is.</summary>
    public static string Of(string iso) => LocalDatePattern.Iso.Parse(iso.Length > 10 ? iso[..10] : iso) is { Success: true } day ? Long.Format(day.Value) : iso;

    /// <summary>A sentence with its days as they are printed.</summary>
    public static string InWords(string sentence) => IsoDay().Replace(sentence, day => Of(day.Value));

    [System.Text.RegularExpressions.GeneratedRegex(@"\b\d{4}-\d\d-\d\d\b")]
    private static partial System.Text.RegularExpressions.Regex IsoDay();

    /// <summary>"5 to 9 March 2024", as short as can be.</summary>
    public static string Span(string first, string last)
    {
        if (LocalDatePattern.Iso.Parse(first) is not { Success: true } from || LocalDatePattern.Iso.Parse(last) is not { Success: true } to || from.Value == to.Value)
        {
            return first == last ? Of(first) : $"{Of(first)} to {Of(last)}";
        }

        var start = (from.Value.Year == to.Value.Year, from.Value.Month == to.Value.Month) switch
        {
            (true, true) => from.Value.Day.ToString(CultureInfo.InvariantCulture),
            (true, false) => from.Value.ToString("d MMMM", CultureInfo.InvariantCulture),
            _ => Long.Format(from.Value),
        };
        return $"{start} to {Long.Format(to.Value)}";
    }
}
