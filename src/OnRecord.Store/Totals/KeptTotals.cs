using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Actors;
using OnRecord.Store.Commitments;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Totals;

/// <summary>Keeps the counts of actors and sources right in the transaction that changes what they count. A report's part in them is
/// always worked out from its rows, to be added when it comes to stand for its text and to be taken back when it no longer does; who is
/// joined or split is counted anew. Not thread-safe.</summary>
internal sealed class KeptTotals(DbConnection connection, Dialect dialect)
{
    private const int Together = 500;

    private readonly Dictionary<long, int> _changed = [];
    private readonly HashSet<long> _recounted = [];

    /// <summary>A report comes to stand for its text, or does no longer.</summary>
    public void Note(long report, bool stands) => _changed[report] = _changed.GetValueOrDefault(report) + (stands ? 1 : -1);

    /// <summary>A report is no longer current, whether it stood for its text or not.</summary>
    public void Touch(long report) => _changed.TryAdd(report, 0);

    /// <summary>Whose reports, or who is one with whom, has changed.</summary>
    public void Recount(IEnumerable<long> actors) => _recounted.UnionWith(actors);

    /// <summary>To be called once the rows of all reports and what is kept of their events are in their tables, before the transaction ends.</summary>
    public void Apply()
    {
        foreach (var some in _changed.Where(report => report.Value != 0).Chunk(Together))
        {
            Add($"VALUES {string.Join(", ", some.Select(report => $"({Text(report.Key)}, {Text(report.Key)}, {Text(report.Value)})"))}", ActorSet.Anyone);
        }

        if (_changed.ContainsValue(-1))
        {
            connection.Run("DELETE FROM actor_total WHERE reports = 0");
            connection.Run("DELETE FROM source_total WHERE statements = 0");
            connection.Run("DELETE FROM source_outlet WHERE statements = 0");
        }

        DayTotals.Keep(connection, _changed.Where(report => report.Value != 0).Select(report => report.Key));
        ActorEventTable.Keep(connection, dialect, _changed.Keys);
        _changed.Clear();
        if (_recounted.Count > 0)
        {
            CountAnew();
            _recounted.Clear();
        }
    }

    private void CountAnew()
    {
        var identity = ActorIdentity.Load(connection);
        var actors = new ActorSet([.. _recounted.Concat(_recounted.SelectMany(identity.Members)).Distinct()]);
        foreach (var table in new[] { "actor_total", "source_total", "source_outlet" })
        {
            connection.Run($"DELETE FROM {table} WHERE actor_id IN ({actors.Sql})");
        }

        Add(TotalsSql.StandingOf(actors), actors);
    }

    private void Add(string reports, ActorSet actors)
    {
        Add("actor_total", "actor_id", "reports acted received statements", TotalsSql.Actors(reports, actors));
        Add("source_total", "actor_id, source_kind", "statements texts direct reasoned", TotalsSql.Sources(reports, actors));
        Add("source_outlet", $"actor_id, source_kind, {dialect.OutletKey}", "statements", TotalsSql.Outlets(reports, actors));
    }

    private void Add(string table, string key, string sums, string counted) =>
        connection.Run($"INSERT INTO {table} {counted} ON CONFLICT ({key}) DO UPDATE SET {string.Join(", ", sums.Split(' ').Select(sum => $"{sum} = {table}.{sum} + excluded.{sum}"))}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
