using System.Data.Common;
using System.Runtime.InteropServices;
using OnRecord.Outputs;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Totals;

/// <summary>What each source supplies to the standing reports of some days, in numbers, as it is kept of the days. An actor that a user put under
/// another is counted as that one.</summary>
internal sealed class SourcesOfDays
{
    private readonly DbConnection _connection;
    private readonly ActorIdentity _identity;
    private readonly Filter _days;
    private readonly Dictionary<(long Who, string Kind), Sum> _sums = [];

    /// <param name="Who">0 for sources that only their reports know.</param>
    /// <param name="Texts">Of who was joined with others, more than there are where one text cites two of them; <see cref="Exact"/> tells.</param>
    public sealed record Count(long Who, string Kind, long Statements, long Texts, long Outlets, long Direct, long Reasoned);

    private sealed class Sum
    {
        public long Statements { get; set; }

        public long Texts { get; set; }

        public long Direct { get; set; }

        public long Reasoned { get; set; }

        public HashSet<string> Outlets { get; } = new(StringComparer.Ordinal);
    }

    /// <param name="filter">With the first and last day, and the kind of the sources or none.</param>
    public SourcesOfDays(DbConnection connection, ActorIdentity identity, Filter filter)
    {
        (_connection, _identity, _days) = (connection, identity, filter);
        var asked = filter.SourceKind is { } kind ? Words.Of(kind) : null;
        DayTotals.Each(connection, DayTotals.Sources, filter, DayTotals.SourceColumns, (texts, row) =>
        {
            var kind = texts[row[1]]!;
            if (asked is null || kind == asked)
            {
                var sum = CollectionsMarshal.GetValueRefOrAddDefault(_sums, (identity.Of(row[0]), kind), out _) ??= new Sum();
                (sum.Statements, sum.Texts, sum.Direct, sum.Reasoned) = (sum.Statements + row[3], sum.Texts + row[4], sum.Direct + row[5], sum.Reasoned + row[6]);
                if (texts[row[2]] is { } outlet)
                {
                    sum.Outlets.Add(outlet);
                }
            }
        });
    }

    /// <summary>Those with most statements first, of as many by kind and number.</summary>
    public IEnumerable<Count> MostSaying() => _sums
        .OrderByDescending(sum => sum.Value.Statements).ThenBy(sum => sum.Key.Kind, StringComparer.Ordinal).ThenBy(sum => sum.Key.Who)
        .Select(sum => new Count(sum.Key.Who, sum.Key.Kind, sum.Value.Statements, sum.Value.Texts, sum.Value.Outlets.Count, sum.Value.Direct, sum.Value.Reasoned));

    /// <summary>The same, with the texts of those who were joined counted.</summary>
    public IReadOnlyList<Count> Exact(IReadOnlyList<Count> counts)
    {
        var joined = counts.Select(count => count.Who).Where(_identity.IsJoined).Distinct().ToList();
        if (joined.Count == 0)
        {
            return counts;
        }

        var where = new Conditions().And($"s.actor_id IN ({new ActorSet([.. joined.SelectMany(_identity.Members)]).Sql})").AndDays("s.day", _days).And("r.id = s.report_id AND r.is_current = 1 AND r.is_first = 1");
        var texts = _connection.All($"SELECT DISTINCT s.actor_id, s.source_kind, s.report_id FROM attribution s CROSS JOIN report r WHERE {where}", row => (Who: _identity.Of(row.GetInt64(0)), Kind: row.GetString(1), Report: row.GetInt64(2)), where.Values)
            .Distinct().CountBy(row => (row.Who, row.Kind)).ToDictionary();
        return [.. counts.Select(count => texts.TryGetValue((count.Who, count.Kind), out var exact) ? count with { Texts = exact } : count)];
    }
}
