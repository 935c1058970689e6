using System.Diagnostics;
using OnRecord.Store.Adding;

namespace OnRecord.Cli.Records.Adding;

/// <summary>How far an adding is.</summary>
/// <param name="totalSize">Bytes of all inputs; null where not all have a size that is known.</param>
internal sealed class AddCounts(long? totalSize)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public long? TotalSize => totalSize;

    public long Size { get; set; }

    public int New { get; private set; }

    public int NewVersions { get; private set; }

    public int Known { get; private set; }

    public int Failed { get; set; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    public void Add(Added added)
    {
        New += added == Added.Known ? 0 : 1;
        NewVersions += added == Added.NewVersion ? 1 : 0;
        Known += added == Added.Known ? 1 : 0;
    }

    public override string ToString() => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        yield return $"{New:N0} added";
        if (NewVersions > 0)
        {
            yield return $"{NewVersions:N0} of them new versions";
        }

        yield return $"{Known:N0} known";
        yield return $"{Failed:N0} failed";
        yield return $"{New / Math.Max(Elapsed.TotalSeconds, 0.001):N1} a second";
    }
}
