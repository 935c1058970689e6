using OnRecord.Store.Adding;

namespace OnRecord.Cli.Watching.Rounds;

/// <summary>What one round of a source has brought so far. Thread-safe.</summary>
internal sealed class RoundTally(string source)
{
    private int _new;
    private int _known;
    private int _failed;

    public string Source => source;

    public int New => _new;

    public int Known => _known;

    public int Failed => _failed;

    /// <summary>Why something of the round could not be written: the round is then to be done again.</summary>
    public Exception? Fault { get; set; }

    public void Count(Added added)
    {
        Interlocked.Increment(ref added == Added.Known ? ref _known : ref _new);
        WatchMeters.Report(source, added == Added.Known ? "known" : "new");
    }

    public void CountFailure()
    {
        Interlocked.Increment(ref _failed);
        WatchMeters.Report(source, "failed");
    }
}
