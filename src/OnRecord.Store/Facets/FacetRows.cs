using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Actors;

namespace OnRecord.Store.Facets;

/// <summary>What the counts of all kinds of items read.</summary>
internal static class FacetRows
{
    /// <summary>The number of the actor that stands for all that are one with it; null for none.</summary>
    public static string? Who(this DbDataReader row, int column, ActorIdentity identity) => row.IsDBNull(column) ? null : identity.Of(row.GetInt64(column)).ToString(CultureInfo.InvariantCulture);

    public static string? MonthOf(string? day) => day is { Length: >= 7 } ? Adding.Days.MonthOf(day) : null;
}
