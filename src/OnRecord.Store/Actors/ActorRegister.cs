using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Commitments;
using OnRecord.Store.Facets;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;
using OnRecord.Store.Tellings;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Actors;

/// <summary>Where users say which actors are one and which are not. Every decision is kept with its time and who took it, and can be
/// undone in any order; all questions follow at once. Thread-safe.</summary>
public sealed class ActorRegister
{
    private readonly Dialect _dialect;
    private readonly TimeProvider _clock;

    internal ActorRegister(Dialect dialect, TimeProvider clock) => (_dialect, _clock) = (dialect, clock);

    /// <summary>All decisions, in the order they were taken.</summary>
    public IReadOnlyList<ActorDecision> Decisions()
    {
        using var connection = _dialect.Connect();
        return new DecisionTable(connection).All();
    }

    /// <summary>Two actors are one, whose name and id are those of the first.</summary>
    /// <param name="actor">Name, Wikidata item or id.</param>
    /// <param name="by">Who decides.</param>
    /// <exception cref="StoreException">A name is unknown or of several actors, or they are one already.</exception>
    public ActorDecision Merge(string actor, string other, string by) => Decide((connection, decisions) =>
    {
        var (first, second) = (Find(connection, actor), Find(connection, other));
        if (first.Head == second.Head)
        {
            throw new StoreException(_dialect.Name, $"{actor} and {other} are one actor already ({first.Key})", "see onrecord actors decisions");
        }

        var number = decisions.Add(Now(), by, DecisionKind.Merge, first.Key, second.Key, [], null);
        return number;
    });

    /// <summary>What some reports tell of an actor they tell of another, who is called by the same name.</summary>
    /// <param name="reports">Ids of reports, or their addresses. Copies of their texts and versions at their addresses follow, those
    /// that are added later too.</param>
    /// <exception cref="StoreException">The actor or a report is unknown, or a report does not speak of the actor.</exception>
    public ActorDecision Split(string actor, IReadOnlyList<string> reports, string by) => Decide((connection, decisions) =>
    {
        var found = Find(connection, actor);
        var keys = reports.Select(report => Report(connection, report, found)).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal).ToList();
        var number = decisions.Add(Now(), by, DecisionKind.Split, found.Key, Splits.KeyOf(found.Key, keys), keys, null);
        using var words = _dialect.Words(connection);
        var splits = new Splits(connection, words, decisions);
        splits.Apply(decisions.All().Single(decision => decision.Number == number));
        Keep(connection, splits.Changed);
        return number;
    });

    /// <summary>Undoes a decision, whatever was decided since.</summary>
    /// <param name="number">Null for the last that holds.</param>
    /// <exception cref="StoreException">There is no such decision, it was undone, or others rest on it.</exception>
    public ActorDecision Undo(long? number, string by) => Decide((connection, decisions) =>
    {
        var active = decisions.All().Where(decision => decision.IsActive).ToList();
        var undone = (number is null ? active.LastOrDefault() : active.Find(decision => decision.Number == number))
            ?? throw new StoreException(_dialect.Name, number is null ? "no decision holds" : $"no decision {number} holds", "see onrecord actors decisions");
        var resting = active.Where(decision => undone.Kind == DecisionKind.Split && decision != undone && (decision.Actor == undone.Other || decision.Other == undone.Other)).Select(decision => decision.Number).ToList();
        if (resting.Count > 0)
        {
            throw new StoreException(_dialect.Name, $"decision {undone.Number} cannot be undone: {string.Join(", ", resting)} rest on it", "undo these first");
        }

        var added = decisions.Add(Now(), by, DecisionKind.Undo, null, null, [], undone.Number);
        if (undone.Kind == DecisionKind.Split)
        {
            using var words = _dialect.Words(connection);
            var splits = new Splits(connection, words, decisions);
            splits.Undo(undone.Number);
            Keep(connection, splits.Changed);
        }

        return added;
    });

    private ActorDecision Decide(Func<DbConnection, DecisionTable, long> decide)
    {
        using var connection = _dialect.Connect();
        var decisions = new DecisionTable(connection);
        connection.Run(_dialect.BeginWriting);
        try
        {
            var number = decide(connection, decisions);
            var all = decisions.All();
            var decision = all.Single(decision => decision.Number == number);
            Follow(connection, decisions, all.Find(undone => undone.Number == decision.Undoes) ?? decision);
            connection.CommitChange();
            return decision;
        }
        catch (Exception fault) when (fault is DbException or StoreException)
        {
            connection.Run("ROLLBACK");
            throw fault is DbException refused ? _dialect.Refusal(refused) : fault;
        }
    }

    // What rests on who is one with whom.
    private void Follow(DbConnection connection, DecisionTable decisions, ActorDecision decision)
    {
        var touched = decisions.Join().Concat(connection.All("SELECT id FROM actor WHERE key IN (@p0, @p1)", row => row.GetInt64(0), decision.Actor, decision.Other)).ToHashSet();
        var totals = new KeptTotals(connection, _dialect);
        totals.Recount(touched);
        totals.Apply();
        using var joints = new JointEvents(connection);
        joints.JoinAgain(touched);
    }

    // What is worked out from the rows of reports.
    private void Keep(DbConnection connection, IReadOnlyCollection<long> reports)
    {
        ValueTable.Keep(connection, reports);
        TrackedTable.Keep(connection, _dialect, reports);
        DayTotals.Keep(connection, reports);
        ActorEventTable.Keep(connection, _dialect, reports);
    }

    private (long Number, long Head, string Key) Find(DbConnection connection, string actor) =>
        new ActorNames(connection, _dialect, ActorIdentity.Load(connection)).One(actor);

    private string Report(DbConnection connection, string report, (long Number, long Head, string Key) actor)
    {
        var found = connection.All(
            "SELECT id, key FROM report WHERE key = @p0 OR (address = @p1 AND is_current = 1)", row => (Id: row.GetInt64(0), Key: row.GetString(1)), report, Ids.WebAddress.Of(report));
        if (found.Count == 0)
        {
            throw new StoreException(_dialect.Name, $"there is no report {report}", "give its id or its address, as in onrecord search --json");
        }

        return connection.Scalar("SELECT 1 FROM report_actor WHERE report_id = @p0 AND actor_id = @p1", found[0].Id, actor.Number) is not null
            ? found[0].Key
            : throw new StoreException(_dialect.Name, $"report {report} does not speak of {actor.Key}", "give a report that does, as in onrecord search --actor");
    }

    private string Now() => _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
