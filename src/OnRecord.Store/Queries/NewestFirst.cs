using System.Globalization;

namespace OnRecord.Store.Queries;

/// <summary>Rows of several actors, newest first. Those of each actor lie in that order in an index already; they are merged, and
/// not sorted, so that the first rows cost the same however many follow.</summary>
internal static class NewestFirst
{
    // Of more, to go through all at once costs less.
    private const int MostMerged = 200;

    /// <summary>A condition for each actor, or one for all where they are many.</summary>
    public static IEnumerable<string> Each(ActorSet actors, string column) => actors.Numbers.Count <= MostMerged
        ? actors.Numbers.Select(actor => $"{column} = {actor.ToString(CultureInfo.InvariantCulture)}")
        : [$"{column} IN ({actors.Sql})"];

    /// <param name="column">Holds the number of the actor.</param>
    /// <param name="select">A query for one actor, given the condition on it; it names its columns <c>day</c> and those of
    /// <paramref name="order"/>.</param>
    /// <param name="order">What divides rows of one day, highest first.</param>
    public static string Of(ActorSet actors, string column, Func<string, string> select, params string[] order)
    {
        var rows = string.Join(" UNION ALL ", Each(actors, column).Select(select));
        return $"{rows} ORDER BY day DESC NULLS LAST{string.Concat(order.Select(name => $", {name} DESC"))}";
    }
}
