using System.Globalization;

namespace OnRecord.Store.Reviews.Queue;

/// <summary>A place in a queue.</summary>
/// <param name="Doubt">Distance of the confidence from one half; 0 in reading order.</param>
/// <param name="Day">Of the report, empty for none.</param>
internal readonly record struct QueueCursor(double Doubt, string Day, long Report, int N)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Doubt:R}_{Day}_{Report}_{N}");

    /// <summary>Null for what is no cursor.</summary>
    public static QueueCursor? Parse(string? cursor) =>
        cursor?.Split('_') is [var doubt, var day, var report, var n]
        && double.TryParse(doubt, CultureInfo.InvariantCulture, out var distance) && long.TryParse(report, CultureInfo.InvariantCulture, out var number) && int.TryParse(n, CultureInfo.InvariantCulture, out var place)
            ? new QueueCursor(distance, day, number, place)
            : null;
}
