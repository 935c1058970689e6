using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Cli.Watching.Plans;

/// <summary>Durations as plans write them: <c>45s</c>, <c>10m</c>, <c>1h30m</c>, <c>7d</c>.</summary>
internal static partial class Duration
{
    public const string Expected = "a duration such as 45s, 10m, 1h30m or 7d";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    public static TimeSpan? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success || text.Length == 0)
        {
            return null;
        }

        var seconds = (Of("d") * 86_400) + (Of("h") * 3600) + (Of("m") * 60) + Of("s");
        return seconds <= Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;

        double Of(string unit) => match.Groups[unit] is { Success: true, Value: var count } ? double.Parse(count, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>With its two largest units.</summary>
    public static string Text(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => $"{span.Days} d{(span.Hours > 0 ? $" {span.Hours} h" : "")}",
        { TotalHours: >= 1 } => $"{span.Hours} h{(span.Minutes > 0 ? $" {span.Minutes} min" : "")}",
        { TotalMinutes: >= 1 } => $"{span.Minutes} min{(span.Seconds > 0 ? $" {span.Seconds} s" : "")}",
        _ => $"{Math.Max(0, Math.Ceiling(span.TotalSeconds)):0} s",
    };

    [GeneratedRegex(@"^(?:(?<d>\d{1,6})d)?(?:(?<h>\d{1,6})h)?(?:(?<m>\d{1,6})m)?(?:(?<s>\d{1,8})s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
