using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;

namespace OnRecord.Store.Queries;

/// <summary>Finds actors by name, and the name by which an actor is shown.</summary>
internal sealed class ActorNames(DbConnection connection, Dialect dialect)
{
    /// <summary>Null when the record knows none of the name.</summary>
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

        return numbers.Count == 0 ? null : new ActorSet(numbers);
    }

    /// <summary>The longest of its names; of several of one length, the first by code.</summary>
    public string Of(long actor) => connection.Texts("SELECT name FROM actor_name WHERE actor_id = @p0", actor)
        .OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First();
}
