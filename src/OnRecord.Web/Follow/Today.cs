using System.Globalization;

namespace OnRecord.Web.Follow;

internal static class Today
{
    /// <summary>ISO 8601, where this machine is.</summary>
    public static string Of(TimeProvider clock) => clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
