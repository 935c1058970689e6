using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Actors;

/// <summary>The table of decisions, and what of them holds. Not thread-safe.</summary>
internal sealed class DecisionTable(DbConnection connection)
{
    /// <summary>All, in the order they were taken.</summary>
    public List<ActorDecision> All() => connection.All(
        """
        SELECT d.id, d.decided, d.decided_by, d.kind, d.actor, d.other, d.reports, d.undoes,
            CASE WHEN d.kind <> 'undo' AND NOT EXISTS (SELECT 1 FROM actor_decision u WHERE u.undoes = d.id) THEN 1 ELSE 0 END
        FROM actor_decision d ORDER BY d.id
        """,
        row => new ActorDecision(
            row.GetInt64(0), row.GetString(1), row.GetString(2), Words.To<DecisionKind>(row.GetString(3)), row.TextOrNull(4), row.TextOrNull(5),
            Lists.Read(row.GetString(6)), row.IsDBNull(7) ? null : row.GetInt64(7), row.IsTrue(8)));

    public IEnumerable<ActorDecision> Active(DecisionKind kind) => All().Where(decision => decision.IsActive && decision.Kind == kind);

    public long Add(string decided, string by, DecisionKind kind, string? actor, string? other, IReadOnlyList<string> reports, long? undoes)
    {
        using var insert = Statement.Insert(connection, "actor_decision", "decided decided_by kind actor other reports undoes", "RETURNING id");
        return insert.Number(decided, by, kind, actor, other, Lists.Of(reports), undoes);
    }

    /// <summary>Works out anew who is one with whom. Merges of actors that the record does not hold yet wait for them.</summary>
    /// <returns>The actors for whom this changed something.</returns>
    public IReadOnlySet<long> Join()
    {
        var before = Same();
        connection.Run("DELETE FROM actor_same");
        var heads = MergedActors.Heads(Active(DecisionKind.Merge).Select(merge => (merge.Actor!, merge.Other!)));
        var numbers = heads.Keys.Concat(heads.Values).Distinct().Select(key => (Key: key, Number: connection.Scalar("SELECT id FROM actor WHERE key = @p0", key) as long?))
            .Where(found => found.Number is not null).ToDictionary(found => found.Key, found => found.Number!.Value, StringComparer.Ordinal);
        using var insert = Statement.Insert(connection, "actor_same", "actor_id same_id");
        foreach (var group in heads.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal))
        {
            long[] members = [.. group.Prepend(group.Key).Where(numbers.ContainsKey).Select(key => numbers[key])];
            foreach (var member in members.Skip(1))
            {
                insert.Run(member, members[0]);
            }
        }

        var changed = Same();
        changed.SymmetricExceptWith(before);
        return changed.SelectMany(pair => new[] { pair.Actor, pair.Same }).ToHashSet();
    }

    private HashSet<(long Actor, long Same)> Same() => [.. connection.All("SELECT actor_id, same_id FROM actor_same", row => (row.GetInt64(0), row.GetInt64(1)))];
}
