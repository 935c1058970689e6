using System.Data.Common;
using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Actors;

/// <summary>Names actors without going through what reports tell of them.</summary>
internal sealed class ActorDirectory(DbConnection connection, ActorIdentity identity)
{
    private sealed record Head(long Number, string Key, ActorKind Kind, string? Country, string? Wikidata);

    /// <summary>In the order given; several that are one come once.</summary>
    /// <param name="actors">Their numbers, with the texts that speak of each or null.</param>
    public IReadOnlyList<ListedActor> Of(IEnumerable<(long Actor, long? Texts)> actors)
    {
        var wanted = actors.Select(actor => (Actor: identity.Of(actor.Actor), actor.Texts)).DistinctBy(actor => actor.Actor).ToList();
        if (wanted.Count == 0)
        {
            return [];
        }

        var members = wanted.SelectMany(actor => identity.Members(actor.Actor)).Distinct().ToList();
        var names = connection.All($"SELECT actor_id, name FROM actor_name WHERE actor_id IN ({Sql(members)})", row => (Head: identity.Of(row.GetInt64(0)), Name: row.GetString(1))).ToLookup(row => row.Head, row => row.Name);
        var heads = connection.All(
            $"SELECT id, key, kind, country, wikidata FROM actor WHERE id IN ({Sql(wanted.Select(actor => actor.Actor))})",
            row => new Head(row.GetInt64(0), row.GetString(1), Words.To<ActorKind>(row.GetString(2)), row.TextOrNull(3), row.TextOrNull(4))).ToDictionary(head => head.Number);
        return [.. wanted.Where(actor => heads.ContainsKey(actor.Actor)).Select(actor => Listed(heads[actor.Actor], [.. names[actor.Actor].Distinct().OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)], actor.Texts))];
    }

    private ListedActor Listed(Head head, IReadOnlyList<string> names, long? texts) =>
        new(head.Key, names.Count > 0 ? names[0] : head.Key, names, head.Kind, head.Country, head.Wikidata, identity.Members(head.Number).Select(LastDay).Max(StringComparer.Ordinal), texts);

    // By index: the day of an actor in a report is that of the report.
    private string? LastDay(long actor) => connection.Scalar("SELECT max(day) FROM report_actor WHERE actor_id = @p0", actor) as string;

    private static string Sql(IEnumerable<long> numbers) => string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
