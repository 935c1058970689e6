using System.Diagnostics;

namespace OnRecord.Cli.Records.Adding;

/// <summary>How far an adding is.</summary>
internal sealed class AddCounts(long totalSize)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public long TotalSize => totalSize;

    public long Size { get; set; }

    public int Added { get; set; }

    public int NewVersions { get; set; }

    public int Known { get; set; }

    public int Failed { get; set; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    public override string ToString() => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        yield return $"{Added:N0} added";
        if (NewVersions > 0)
        {
            yield return $"{NewVersions:N0} of them new versions";
        }

        yield return $"{Known:N0} known";
        yield return $"{Failed:N0} failed";
        yield return $"{Added / Math.Max(Elapsed.TotalSeconds, 0.001):N1} a second";
    }
}
