using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Keeping;

internal static class CanonicalQuery
{
    /// <summary>The query of an address, the same for the same question: whatever the order of its parameters, and without those that are left empty.</summary>
    public static string Of(IQueryCollection query) => string.Join(
        '&',
        query.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value, (pair, value) => (Name: pair.Key, Value: value?.Trim()))
            .Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value!)}"));
}
