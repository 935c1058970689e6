using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <summary>Goes through all that a filter leaves of a record, in an order that depends on what the record holds and not on when
/// it was added: reports by day and id, those without a day first. Keeps no more than one report in memory. Not thread-safe, and
/// one enumeration at a time.</summary>
public sealed class RecordWalk : IDisposable
{
    // An actor k, with those that a user said are one with it.
    private const string IsKnownActor = "(m.actor_id = k.id OR m.actor_id IN (SELECT s.actor_id FROM actor_same s WHERE s.same_id = k.id))";
    private const string InOrder = "ORDER BY r.day NULLS FIRST, r.key";

    private readonly DbConnection _rows;
    private readonly DbConnection _details;
    private readonly RecordLoader _loader;
    private readonly SurroundingsReader _around;
    private readonly ActorNames _names;
    private readonly Dictionary<string, string> _merged;

    internal RecordWalk(Dialect dialect)
    {
        _rows = dialect.Connect();
        _details = dialect.Connect();
        _loader = new RecordLoader(_details);
        _around = new SurroundingsReader(_details);
        _names = new ActorNames(_details, dialect, ActorIdentity.Load(_details));
        _merged = _details.All(
            "SELECT own.key, head.key FROM actor_same s JOIN actor own ON own.id = s.actor_id JOIN actor head ON head.id = s.same_id",
            row => (Own: row.GetString(0), Head: row.GetString(1))).ToDictionary(row => row.Own, row => row.Head, StringComparer.Ordinal);
    }

    /// <summary>The reports that <see cref="Questions.Reports(Filter, Search.SearchQuery)"/> finds.</summary>
    public IEnumerable<StoredReport> Reports(Filter filter)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            yield break;
        }

        var where = new Conditions();
        AddReport(where, filter, actors);
        foreach (var number in Numbers($"SELECT r.id FROM report r WHERE {where} {InOrder}", where.Values))
        {
            yield return Load(number);
        }
    }

    /// <summary>The events that <see cref="Questions.Events(Filter)"/> finds, by report and in the order of the text. No report comes
    /// without one.</summary>
    public IEnumerable<FoundEvents> Events(Filter filter)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            yield break;
        }

        var reports = new Conditions().AndReport(filter);
        EventConditions.AddTo(reports.And("EXISTS (SELECT 1 FROM event e WHERE e.report_id = r.id"), filter, actors);
        var events = new Conditions();
        events.And($"e.report_id = {events.Parameter(0L)}");
        EventConditions.AddTo(events, filter, actors);
        var values = events.Values;
        using var choose = new Statement(_details, $"SELECT e.n FROM event e WHERE {events} ORDER BY e.n", values.Length);
        foreach (var number in Numbers($"SELECT r.id FROM report r WHERE {reports}) {InOrder}", reports.Values))
        {
            values[0] = number;
            var chosen = choose.All(row => row.GetInt32(0), values);
            var report = Load(number);
            yield return new FoundEvents(report, [.. chosen.Select(n => report.Record.Events[n - 1])]);
        }
    }

    /// <summary>The actors known across reports that the reports of <see cref="Reports"/> speak of, by id, as these speak of
    /// them.</summary>
    public IEnumerable<KnownActor> Actors(Filter filter)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            yield break;
        }

        var (where, spoken) = (new Conditions(), new Conditions());
        AddReport(where, filter, actors);
        AddReport(spoken.And(IsKnownActor.Replace("k.id", spoken.Parameter(0L), StringComparison.Ordinal)), filter, actors);
        var values = spoken.Values;
        using var names = new Statement(_details, $"SELECT m.name, m.sectors, min(r.day), max(r.day), count(*) FROM report_actor m JOIN report r ON r.id = m.report_id WHERE {spoken} GROUP BY m.name, m.sectors", values.Length);
        var sql = $"SELECT k.id, k.key, k.kind, k.country, k.wikidata FROM actor k WHERE k.id NOT IN (SELECT actor_id FROM actor_same) AND EXISTS (SELECT 1 FROM report_actor m JOIN report r ON r.id = m.report_id WHERE {IsKnownActor} AND {where}) ORDER BY k.key";
        using var all = new Statement(_rows, sql, where.Values.Length);
        foreach (var (number, actor) in all.Stream(row => (row.GetInt64(0), Actor(row)), where.Values))
        {
            values[0] = number;
            yield return actor.As(names.All(row => new KnownActor.Naming(row.GetString(0), Lists.Read(row.GetString(1)), row.TextOrNull(2), row.TextOrNull(3), row.GetInt64(4)), values));
        }
    }

    /// <summary>The reports of <see cref="Reports"/> that speak of an actor, in the same order.</summary>
    /// <param name="key">Id of the actor across reports.</param>
    public IEnumerable<ReportHead> ReportsOf(string key, Filter filter)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            yield break;
        }

        var where = new Conditions();
        AddReport(where.AndWhere("k.key = ?", key), filter, actors);
        var sql = $"SELECT r.key, r.title, r.outlet, r.published FROM actor k JOIN report_actor m ON {IsKnownActor} JOIN report r ON r.id = m.report_id WHERE {where} GROUP BY r.id, r.key, r.title, r.outlet, r.published, r.day {InOrder}";
        using var heads = new Statement(_details, sql, where.Values.Length);
        foreach (var head in heads.Stream(row => new ReportHead(row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3)), where.Values))
        {
            yield return head;
        }
    }

    /// <summary>What the record knows of a report beside what the report says.</summary>
    public Surroundings Around(StoredReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return _around.Of(report.Number);
    }

    public void Dispose()
    {
        _around.Dispose();
        _loader.Dispose();
        _rows.Dispose();
        _details.Dispose();
    }

    // Actors by the ids of those that they are one with.
    private StoredReport Load(long number)
    {
        var report = _loader.Load(number);
        return report with { ActorKeys = report.ActorKeys.ToDictionary(pair => pair.Key, pair => _merged.GetValueOrDefault(pair.Value, pair.Value), StringComparer.Ordinal) };
    }

    private static void AddReport(Conditions where, Filter filter, ActorSet actors)
    {
        ReportSql.Add(where, filter);
        ReportSql.AddActors(where, actors);
    }

    private static KnownActor Actor(DbDataReader row) =>
        new(row.GetString(1), Words.To<ActorKind>(row.GetString(2)), row.TextOrNull(3), row.TextOrNull(4));

    private IEnumerable<long> Numbers(string sql, object?[] values)
    {
        using var statement = new Statement(_rows, sql, values.Length);
        foreach (var number in statement.Stream(row => row.GetInt64(0), values))
        {
            yield return number;
        }
    }
}
