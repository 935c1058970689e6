using System.Data.Common;
using System.Globalization;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Ids;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Adding;

/// <summary>Finds or makes the actor that an actor of a report is, and remembers those it found: an actor never changes its
/// number. Not thread-safe.</summary>
internal sealed class KnownActors(DbConnection connection, WordInsertion words, KeptTotals totals) : IDisposable
{
    private const int MostRemembered = 50_000;

    private readonly Dictionary<(string Key, string Name), long> _remembered = [];
    private readonly Statement _find = new(connection, "SELECT id FROM actor WHERE key = @p0", 1);
    private readonly Statement _insert = Statement.Insert(connection, "actor", "key kind country wikidata", "RETURNING id");
    private readonly Statement _name = Statement.Insert(connection, "actor_name", "actor_id name", "ON CONFLICT DO NOTHING RETURNING id");
    private readonly Statement _decided = new(connection, "SELECT 1 FROM actor_decision WHERE kind = 'merge' AND (actor = @p0 OR other = @p0)", 1);

    /// <summary>Null for an actor that only its report knows.</summary>
    public long? NumberOf(Actor actor, bool isAnonymousSource)
    {
        if (ActorKey.Of(actor, isAnonymousSource) is not { } key)
        {
            return null;
        }

        if (_remembered.TryGetValue((key, actor.Name), out var known))
        {
            return known;
        }

        var id = _find.Scalar(key) as long? ?? New(key, actor);
        if (_name.Scalar(id, actor.Name) is { } name)
        {
            words.AddName(Convert.ToInt64(name, CultureInfo.InvariantCulture), actor.Name);
        }

        if (_remembered.Count == MostRemembered)
        {
            _remembered.Clear();
        }

        return _remembered[(key, actor.Name)] = id;
    }

    // A merge may have waited for this actor.
    private long New(string key, Actor actor)
    {
        var id = _insert.Number(key, actor.Kind, actor.Country, actor.Wikidata);
        if (_decided.Scalar(key) is not null)
        {
            var changed = new DecisionTable(connection).Join();
            totals.Recount(changed);
            TellAgain(changed);
        }

        return id;
    }

    // The stories of these days are formed anew at the end.
    private void TellAgain(IReadOnlySet<long> actors)
    {
        if (actors.Count > 0)
        {
            connection.Run($"INSERT INTO story_day (day) SELECT DISTINCT day FROM report_actor WHERE actor_id IN ({string.Join(", ", actors)}) AND day IS NOT NULL ON CONFLICT DO NOTHING");
        }
    }

    public void Dispose()
    {
        _find.Dispose();
        _insert.Dispose();
        _name.Dispose();
        _decided.Dispose();
    }
}
