using System.Data.Common;
using System.Runtime.InteropServices;
using OnRecord.Store.Actors;
using OnRecord.Store.Facets;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Totals;

/// <summary>What the standing reports of some days tell of actors, in numbers. Who is spoken of how often is read from the values that are
/// kept of each report, in one row; all else is looked up for those who are shown. An actor that a user put under another is counted as
/// that one. Not thread-safe.</summary>
internal sealed class ActorsOfDays
{
    private readonly DbConnection _connection;
    private readonly ActorIdentity _identity;
    private readonly Filter _days;
    private readonly HashSet<long> _reports = [];
    private readonly Dictionary<long, int> _counts = [];

    /// <param name="days">Their first and last.</param>
    public ActorsOfDays(DbConnection connection, ActorIdentity identity, Filter days)
    {
        (_connection, _identity, _days) = (connection, identity, days);
        var where = new Conditions().And("r.is_current = 1 AND r.is_first = 1 AND f.report_id = r.id").AndDays("r.day", days);
        using var statement = new Statement(connection, $"SELECT f.report_id, f.kept FROM report r CROSS JOIN report_facet f WHERE {where}", where.Values.Length);
        var (actors, spoken) = (new List<long>(), new HashSet<long>());
        statement.Each(
            row =>
            {
                _reports.Add(row.GetInt64(0));
                actors.Clear();
                spoken.Clear();
                ReportValues.ReadActors((byte[])row.GetValue(1), actors);
                foreach (var actor in actors)
                {
                    if (identity.Of(actor) is var who && spoken.Add(who))
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(_counts, who, out _)++;
                    }
                }
            },
            where.Values);
    }

    /// <summary>Those that most texts speak of first, of as many by number, and how many these are.</summary>
    public IEnumerable<(long Actor, int Reports)> MostSpokenOf() => _counts.Select(count => (count.Key, count.Value)).OrderByDescending(count => count.Value).ThenBy(count => count.Key);

    /// <summary>Of some actors, in how many events they act and are acted on, and how many statements are theirs.</summary>
    public Dictionary<long, (int Acted, int Received, int Statements)> Of(IEnumerable<long> actors)
    {
        var (found, members) = (actors.ToDictionary(actor => actor, _ => (Acted: 0, Received: 0, Statements: 0)), new ActorSet([.. actors.SelectMany(_identity.Members)]));
        var parts = new Conditions();
        var (taken, told) = (new HashSet<(long Who, long Report, int N, string Part)>(), ToldSql.Parts(members, parts, _days));
        using (var statement = new Statement(_connection, told, parts.Values.Length))
        {
            statement.Each(
                row =>
                {
                    var (who, report, part) = (_identity.Of(row.GetInt64(0)), row.GetInt64(1), row.GetString(3));
                    if (_reports.Contains(report) && taken.Add((who, report, row.GetInt32(2), part)))
                    {
                        ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(found, who);
                        count = part == ItemSpans.ActorPart ? count with { Acted = count.Acted + 1 } : count with { Received = count.Received + 1 };
                    }
                },
                parts.Values);
        }

        var where = new Conditions().And($"s.actor_id IN ({members.Sql})").AndDays("s.day", _days);
        using var statements = new Statement(_connection, $"SELECT s.actor_id, s.report_id FROM attribution s WHERE {where}", where.Values.Length);
        statements.Each(
            row =>
            {
                if (_reports.Contains(row.GetInt64(1)))
                {
                    CollectionsMarshal.GetValueRefOrNullRef(found, _identity.Of(row.GetInt64(0))).Statements++;
                }
            },
            where.Values);
        return found;
    }
}
