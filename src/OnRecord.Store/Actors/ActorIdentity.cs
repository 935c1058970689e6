using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Actors;

/// <summary>Which actors the user said are one. An actor that nobody joined is itself. Immutable and thread-safe.</summary>
internal sealed class ActorIdentity
{
    private readonly Dictionary<long, long> _same;
    private readonly ILookup<long, long> _members;

    private ActorIdentity(Dictionary<long, long> same)
    {
        _same = same;
        _members = same.ToLookup(pair => pair.Value, pair => pair.Key);
    }

    public static ActorIdentity Load(DbConnection connection) => new(
        connection.All("SELECT actor_id, same_id FROM actor_same", row => (Actor: row.GetInt64(0), Same: row.GetInt64(1))).ToDictionary(row => row.Actor, row => row.Same));

    /// <summary>The actor that stands for all that are one with it.</summary>
    public long Of(long actor) => _same.GetValueOrDefault(actor, actor);

    /// <summary>All that are one with an actor, itself included.</summary>
    public IReadOnlyList<long> Members(long actor) => [Of(actor), .. _members[Of(actor)]];

    /// <summary>Whether others are one with an actor.</summary>
    public bool IsJoined(long actor) => _members.Contains(Of(actor));
}
