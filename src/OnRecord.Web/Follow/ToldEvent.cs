using OnRecord.Outputs.Html;
using OnRecord.Store;

namespace OnRecord.Web.Follow;

internal static class ToldEvent
{
    private const int Few = 25;

    /// <summary>Where the words of an item stand in their report.</summary>
    public static string PlaceOf(StoredReport report, string item) => PlaceOf(report.Key, item);

    public static string PlaceOf(string report, string item) => $"{ReportOf(report, item)}#t-{ElementId.Of(item)}";

    /// <summary>Address of the part of a report that tells an item.</summary>
    public static string ReportOf(string report, string item) => $"/reports/{report}{(IsInFirst(item) ? "" : $"?item={ElementId.Of(item)}")}";

    // Items are numbered as they are told: those with low numbers are in the first part unless hundreds of another kind come before them, and
    // then the page itself leads on.
    private static bool IsInFirst(string item) => int.TryParse(item.AsSpan(item.LastIndexOfAnyExceptInRange('0', '9') + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= Few;
}
