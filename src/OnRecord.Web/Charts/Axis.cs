using System.Globalization;

namespace OnRecord.Web.Charts;

/// <summary>Marks of axes.</summary>
internal static class Axis
{
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    /// <summary>A round number not below the largest value, for whole numbers at least 1.</summary>
    public static double RoundUp(double largest)
    {
        if (largest <= 1)
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(largest)));
        return Steps.Select(step => step * power).First(top => top >= largest);
    }

    /// <summary>How a period is called on an axis.</summary>
    public static string Label(Period period, DateOnly start) => period == Period.Month
        ? start.ToString("MMM yyyy", CultureInfo.InvariantCulture)
        : start.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>How a period is called in full.</summary>
    public static string Name(Period period, DateOnly start) => period switch
    {
        Period.Month => start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        Period.Week => $"week from {start.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
        _ => start.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
