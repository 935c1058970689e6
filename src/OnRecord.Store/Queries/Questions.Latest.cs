using OnRecord.Store.Commitments;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <content>From when on the newest lie, so that a page can look at so many and say from which day.</content>
public sealed partial class Questions
{
    /// <summary>The first day from which on no more than so many events lie in which the actor of a filter takes part, or someone of its
    /// country; without either, no more than so many reports. Of a day that has more by itself, that day.</summary>
    /// <returns>Null when all are no more than so many.</returns>
    public string? LatestFrom(Filter filter, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            return null;
        }

        var where = new Conditions();
        var days = !actors.IsAnyone
            ? NewestFirst.Of(actors, "p.actor_id", actor => $"SELECT p.day AS day FROM participant p WHERE {actor} AND p.day IS NOT NULL")
            : filter.Country is not null ? $"SELECT p.day AS day FROM participant p WHERE {where.AndWhere("p.country = ?", filter.Country).And("p.day IS NOT NULL")} ORDER BY p.day DESC"
            : "SELECT r.day AS day FROM report r WHERE r.day IS NOT NULL ORDER BY r.day DESC";
        var (last, first) = (Nth(0), Nth(most));
        return first is null ? null : first == last ? first : Calendar.Plus(first, 1);

        string? Nth(int n) => _details.Scalar($"{days} LIMIT 1 OFFSET {n}", where.Values) as string;
    }
}
