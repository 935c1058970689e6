using OnRecord.Outputs.Html;
using OnRecord.Store;

namespace OnRecord.Web.Follow;

internal static class ToldEvent
{
    /// <summary>Where the words of an item stand in their report.</summary>
    public static string PlaceOf(StoredReport report, string item) => PlaceOf(report.Key, item);

    public static string PlaceOf(string report, string item) => $"/reports/{report}#t-{ElementId.Of(item)}";
}
