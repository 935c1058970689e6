using OnRecord.Store;

namespace OnRecord.Web.Api.Health;

/// <summary>Lets one check of the record run at a time. Thread-safe.</summary>
internal sealed class RunningCheck
{
    private int _running;

    /// <summary>The faults of the record; null while another check runs.</summary>
    public IReadOnlyList<string>? Run(RecordStore store)
    {
        if (Interlocked.Exchange(ref _running, 1) == 1)
        {
            return null;
        }

        try
        {
            return [.. store.Check()];
        }
        finally
        {
            Volatile.Write(ref _running, 0);
        }
    }
}
