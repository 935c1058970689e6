using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Ids;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Actors;

/// <summary>Gives what some reports tell of an actor to another, and back. Not thread-safe.</summary>
internal sealed class Splits(DbConnection connection, WordInsertion words, DecisionTable decisions)
{
    private readonly HashSet<long> _changed = [];

    /// <summary>The reports whose rows were changed.</summary>
    public IReadOnlyCollection<long> Changed => _changed;

    /// <summary>The id of the actor that the reports of a split speak of: the same whenever and wherever it is split so.</summary>
    public static string KeyOf(string actor, IEnumerable<string> reports) =>
        $"a{ContentHash.IdOf(["split", actor, .. reports.Order(StringComparer.Ordinal)])[..ActorKey.Digits]}";

    /// <summary>Applies a split to all reports that it names, to versions at their addresses and to copies of their texts.</summary>
    public void Apply(ActorDecision split)
    {
        foreach (var key in split.Reports)
        {
            var named = connection.All("SELECT text_id, address FROM report WHERE key = @p0", row => (Text: row.GetInt64(0), Address: row.TextOrNull(1)), key);
            foreach (var (text, address) in named)
            {
                foreach (var report in connection.All("SELECT id FROM report WHERE text_id = @p0 OR address = @p1", row => row.GetInt64(0), text, address))
                {
                    Move(split, report);
                }
            }
        }
    }

    /// <summary>Applies the splits that hold to a report that was just added.</summary>
    /// <param name="flush">Puts the report's rows into their tables.</param>
    public void ApplyTo(long report, Action flush)
    {
        if (connection.Scalar("SELECT 1 FROM actor_decision WHERE kind = 'split'") is null)
        {
            return;
        }

        var kin = connection.Texts("SELECT o.key FROM report r JOIN report o ON o.text_id = r.text_id OR o.address = r.address WHERE r.id = @p0", report).ToHashSet(StringComparer.Ordinal);
        foreach (var split in decisions.Active(DecisionKind.Split).Where(split => split.Reports.Any(kin.Contains)))
        {
            flush();
            Move(split, report);
        }
    }

    public void Undo(long split)
    {
        foreach (var (report, actor, from) in connection.All("SELECT report_id, actor, from_id FROM actor_moved WHERE decision_id = @p0", row => (row.GetInt64(0), row.GetString(1), row.GetInt64(2)), split))
        {
            Give(report, actor, from);
        }

        connection.Run("DELETE FROM actor_moved WHERE decision_id = @p0", split);
    }

    private void Move(ActorDecision split, long report)
    {
        var from = connection.All("SELECT id, kind, country FROM actor WHERE key = @p0", row => (Id: row.GetInt64(0), Kind: row.GetString(1), Country: row.TextOrNull(2)), split.Actor);
        if (from.Count == 0)
        {
            return;
        }

        var to = Target(split.Other!, from[0].Kind, from[0].Country);
        foreach (var (actor, name) in connection.All("SELECT id, name FROM report_actor WHERE report_id = @p0 AND actor_id = @p1", row => (row.GetString(0), row.GetString(1)), report, from[0].Id))
        {
            if (connection.Scalar("INSERT INTO actor_name (actor_id, name) VALUES (@p0, @p1) ON CONFLICT DO NOTHING RETURNING id", to, name) is { } number)
            {
                words.AddName(Convert.ToInt64(number, CultureInfo.InvariantCulture), name);
            }

            connection.Run("INSERT INTO actor_moved (report_id, actor, decision_id, from_id) VALUES (@p0, @p1, @p2, @p3)", report, actor, split.Number, from[0].Id);
            Give(report, actor, to);
        }
    }

    private long Target(string key, string kind, string? country) =>
        connection.Scalar("SELECT id FROM actor WHERE key = @p0", key) as long?
        ?? (long)connection.Scalar("INSERT INTO actor (key, kind, country) VALUES (@p0, @p1, @p2) RETURNING id", key, kind, country)!;

    private void Give(long report, string actor, long to)
    {
        _changed.Add(report);
        connection.Run("UPDATE report_actor SET actor_id = @p2 WHERE report_id = @p0 AND id = @p1", report, actor, to);
        connection.Run("UPDATE participant SET actor_id = @p2 WHERE report_id = @p0 AND actor = @p1", report, actor, to);
        connection.Run("UPDATE attribution SET actor_id = @p2 WHERE report_id = @p0 AND actor = @p1", report, actor, to);
        connection.Run("UPDATE relation SET subject_id = @p2 WHERE report_id = @p0 AND subject = @p1", report, actor, to);
        connection.Run("UPDATE relation SET object_id = @p2 WHERE report_id = @p0 AND object = @p1", report, actor, to);
    }
}
