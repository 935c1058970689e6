using System.Data.Common;
using System.Runtime.InteropServices;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Totals;

/// <summary>What the standing reports of some days tell of each actor, in numbers, as it is kept of the days. An actor that a user put under
/// another is counted as that one: in what these tell together, two may have one report or event in common, so that it is counted
/// again.</summary>
internal sealed class ActorsOfDays
{
    private readonly Dictionary<long, Count> _counts = [];

    public record struct Count(long Reports, long Acted, long Received, long Statements);

    /// <param name="days">Their first and last.</param>
    public ActorsOfDays(DbConnection connection, ActorIdentity identity, Filter days)
    {
        DayTotals.Each(connection, DayTotals.Actors, days, DayTotals.ActorColumns, (texts, row) =>
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, identity.Of(row[0]), out _);
            count = new Count(count.Reports + row[1], count.Acted + row[2], count.Received + row[3], count.Statements + row[4]);
        });
        var joined = _counts.Keys.Where(identity.IsJoined).ToList();
        if (joined.Count > 0)
        {
            CountAgain(connection, identity, days, joined);
        }
    }

    /// <summary>Those that most texts speak of first, of as many by number.</summary>
    public IEnumerable<(long Actor, Count Count)> MostSpokenOf() => _counts.Select(count => (count.Key, count.Value)).OrderByDescending(count => count.Value.Reports).ThenBy(count => count.Key);

    private void CountAgain(DbConnection connection, ActorIdentity identity, Filter days, List<long> joined)
    {
        joined.ForEach(actor => CollectionsMarshal.GetValueRefOrNullRef(_counts, actor) = new Count(0, 0, 0, _counts[actor].Statements));
        var members = new ActorSet([.. joined.SelectMany(identity.Members)]);
        var spoken = new HashSet<(long Who, long Report)>();
        var where = new Conditions().And($"a.actor_id IN ({members.Sql})").AndDays("a.day", days).And("r.id = a.report_id AND r.is_current = 1 AND r.is_first = 1");
        connection.Each(
            $"SELECT a.actor_id, a.report_id FROM report_actor a CROSS JOIN report r WHERE {where}",
            row =>
            {
                if (identity.Of(row.GetInt64(0)) is var who && spoken.Add((who, row.GetInt64(1))))
                {
                    CollectionsMarshal.GetValueRefOrNullRef(_counts, who).Reports++;
                }
            },
            where.Values);
        var (parts, taken) = (new Conditions(), new HashSet<(long Who, long Report, int N, string Part)>());
        var told = ToldSql.Parts(members, parts, days);
        connection.Each(
            told,
            row =>
            {
                var (who, report, part) = (identity.Of(row.GetInt64(0)), row.GetInt64(1), row.GetString(3));
                if (spoken.Contains((who, report)) && taken.Add((who, report, row.GetInt32(2), part)))
                {
                    ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(_counts, who);
                    count = part == ItemSpans.ActorPart ? count with { Acted = count.Acted + 1 } : count with { Received = count.Received + 1 };
                }
            },
            parts.Values);
    }
}
