using System.Globalization;

namespace OnRecord.Interchange.EventData;

/// <summary>Numbers as every reader takes them, with a full stop.</summary>
internal static class Numbers
{
    public static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
