using System.Globalization;

namespace OnRecord.Web.Components;

/// <summary>Numbers with what they count.</summary>
internal static class Numbers
{
    /// <param name="one">In the singular; the plural has an s.</param>
    public static string Of(long count, string one) => $"{Of(count)} {one}{(count == 1 ? "" : "s")}";

    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
