using System.Data.Common;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;

namespace OnRecord.Store.Queries;

/// <summary>Finds actors by name, and the name by which an actor is shown.</summary>
internal sealed class ActorNames(DbConnection connection, Dialect dialect, ActorIdentity identity)
{
    private const int MostNamed = 5;

    /// <summary>The actors of a name or id, and all that are one with them; null when the record knows none.</summary>
    public ActorSet? Matching(string? name)
    {
        if (name is null)
        {
            return ActorSet.Anyone;
        }

        var numbers = connection.All("SELECT id FROM actor WHERE key = @p0", row => row.GetInt64(0), name);
        if (numbers.Count == 0 && SearchQuery.Parse(name) is { } query)
        {
            var values = new Conditions();
            numbers = connection.All(dialect.ActorsNamed(query, values), row => row.GetInt64(0), values.Values);
        }

        return numbers.Count == 0 ? null : new ActorSet([.. numbers.SelectMany(identity.Members).Distinct()]);
    }

    /// <summary>The one actor of a name or id: its own number, that of the actor it is one with, and its own id.</summary>
    /// <exception cref="StoreException">There is none, or several and none that is called exactly so.</exception>
    public (long Number, long Head, string Key) One(string actor)
    {
        var byKey = connection.Scalar("SELECT id FROM actor WHERE key = @p0", actor) as long?;
        var heads = byKey is { } known ? [known] : (Matching(actor)?.Numbers ?? []).Select(identity.Of).Distinct().ToList();
        var exact = heads.Where(head => connection.Texts("SELECT name FROM actor_name WHERE actor_id = @p0", head).Contains(actor, StringComparer.OrdinalIgnoreCase)).ToList();
        return (exact.Count == 1 ? exact : heads) switch
        {
            [] => throw new StoreException(dialect.Name, $"no actor that is known across reports is called {actor}", "look for it with onrecord actors"),
            [var one] => (one, identity.Of(one), KeyOf(one)),
            var several => throw new StoreException(dialect.Name, $"{actor} may be {string.Join(", ", several.Take(MostNamed).Select(head => $"{Of(head)} ({KeyOf(head)})"))}", "give one by its id"),
        };
    }

    private string KeyOf(long actor) => (string)connection.Scalar("SELECT key FROM actor WHERE id = @p0", actor)!;

    /// <summary>The longest of its names; of several of one length, the first by code.</summary>
    public string Of(long actor) => Of([actor])[actor].Name;

    /// <summary>Id and name of actors by their numbers. The name is the longest of its names; of several of one length, the first by
    /// code.</summary>
    public Dictionary<long, (string Key, string Name)> Of(IEnumerable<long> actors)
    {
        var numbers = new ActorSet([.. actors]);
        return numbers.IsAnyone ? [] : connection
            .All($"SELECT actor.id, key, name FROM actor JOIN actor_name ON actor_name.actor_id = actor.id WHERE actor.id IN ({numbers.Sql})", row => (Number: row.GetInt64(0), Key: row.GetString(1), Name: row.GetString(2)))
            .GroupBy(row => row.Number)
            .ToDictionary(group => group.Key, group => (group.First().Key, group.Select(row => row.Name).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First()));
    }
}
