using System.Data.Common;
using OnRecord.Store.Actors;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <summary>What one who asks a record works with: two connections, one for rows as they come and one for what belongs to them, and what was
/// prepared on these. Not thread-safe.</summary>
internal sealed class RecordReader : IDisposable
{
    private readonly AskingConnections _connections;
    private readonly Statement _state;

    /// <param name="number">Of those that are open at a time, from 0.</param>
    /// <param name="isMuchUsed">As of <see cref="Dialect.ConnectToAsk"/>.</param>
    public RecordReader(AskingConnections connections, int number = 0, bool isMuchUsed = false)
    {
        Number = number;
        (_connections, Rows) = (connections, connections.Open(isMuchUsed));
        try
        {
            Details = connections.Open(isMuchUsed);
        }
        catch (StoreException)
        {
            Rows.Dispose();
            throw;
        }

        (Loader, Parts) = (new RecordLoader(Details), new PartLoader(Details));
        (_state, State, Identity) = (RecordState.Ask(Details), "", null!);
        Renew();
    }

    public int Number { get; }

    public DbConnection Rows { get; }

    public DbConnection Details { get; }

    public RecordLoader Loader { get; }

    public PartLoader Parts { get; }

    /// <summary>As of when the reader was made, or last <see cref="Renew"/>ed; so of all that it reads once.</summary>
    public string State { get; private set; }

    public ActorIdentity Identity { get; private set; }

    /// <summary>Reads anew what has changed with the record.</summary>
    public void Renew()
    {
        var state = (string)_state.Scalar()!;
        if (state != State)
        {
            (Identity, State) = (ActorIdentity.Load(Details), state);
        }
    }

    public void Dispose()
    {
        End();
        Rows.Dispose();
        Details.Dispose();
    }

    /// <summary>Disposes of it when what it was asked may still be about to be ended.</summary>
    public void Drop()
    {
        End();
        _connections.Drop(Rows);
        _connections.Drop(Details);
    }

    private void End()
    {
        _state.Dispose();
        Loader.Dispose();
    }
}
