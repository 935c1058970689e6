using OnRecord.Store.Queries;

namespace OnRecord.Store.Paging;

/// <summary>A part of a list that is newest first, such that an index leads to its beginning.</summary>
/// <param name="HasDay">Null for items with and without a day.</param>
internal sealed record DayRange(bool? HasDay, DayPlace? After)
{
    public static readonly DayRange All = new(null, null);

    /// <summary>What follows a place: items with a day, then those without.</summary>
    public static IReadOnlyList<DayRange> Following(DayPlace? after) => after switch
    {
        null => [All],
        { Day: null } => [new DayRange(false, after)],
        _ => [new DayRange(true, after), new DayRange(false, null)],
    };

    /// <param name="day">Columns; <paramref name="n"/> is null where each report is there once.</param>
    public Conditions AddTo(Conditions where, string day, string report, string? n)
    {
        if (HasDay == false)
        {
            where.And($"{day} IS NULL");
        }

        if (After is not null)
        {
            var (number, item) = (where.Parameter(After.Report), n is null ? "1 = 0" : $"{n} < {where.Parameter(After.N)}");
            var behind = $"{report} < {number} OR ({report} = {number} AND {item})";
            if (After.Day is null)
            {
                return where.And($"({behind})");
            }

            var last = where.Parameter(After.Day);
            where.And($"{day} <= {last} AND ({day} < {last} OR {behind})");
        }

        return where;
    }

    /// <summary>Asks for what lies before the place, or at it.</summary>
    public static Conditions AddBefore(Conditions where, string day, string report, string n, DayPlace place)
    {
        var (number, item) = (where.Parameter(place.Report), where.Parameter(place.N));
        var before = $"({report} > {number} OR ({report} = {number} AND {n} >= {item}))";
        if (place.Day is null)
        {
            return where.And($"({day} IS NOT NULL OR {before})");
        }

        var first = where.Parameter(place.Day);
        return where.And($"({day} > {first} OR ({day} = {first} AND {before}))");
    }
}
