using System.Text.Json;
using OnRecord.Web.Charts;

namespace OnRecord.Web.Pages.Dyads;

/// <summary>The points of a chart for the island: seconds since 1970 and what was counted.</summary>
internal static class DyadData
{
    public static string Of(DyadChart chart, Func<DyadChart.Point, string> link) => JsonSerializer.Serialize(
        new
        {
            period = Outputs.Words.Of(chart.Period),
            days = chart.Points.Select(point => new DateTimeOffset(point.Start, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds()),
            names = chart.Points.Select(point => Axis.Name(chart.Period, point.Start)),
            cooperation = chart.Points.Select(point => Some(point.Cooperation)),
            deedsOfCooperation = chart.Points.Select(point => Some(point.Counts[1])),
            conflict = chart.Points.Select(point => Some(-point.Conflict)),
            deedsOfConflict = chart.Points.Select(point => Some(-point.Counts[3])),
            scores = chart.Points.Select(point => point.Mean is { } mean ? Math.Round(mean, 2) : (double?)null),
            links = chart.Points.Select(link),
        },
        JsonSerializerOptions.Web);

    private static int? Some(int count) => count == 0 ? null : count;
}
