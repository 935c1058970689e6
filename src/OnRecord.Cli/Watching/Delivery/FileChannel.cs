using System.Text;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Store.Alerts;

namespace OnRecord.Cli.Watching.Delivery;

/// <summary>Adds each alert as a line of JSON to a file, and has the disk confirm it. A line that a stop cut short is taken back, and one that is
/// the last already is not added again: in a file alerts stand once.</summary>
internal sealed class FileChannel(FilePlan plan) : AlertChannel(plan.Name)
{
    private const byte LineEnd = (byte)'\n';

    public override Task SendAsync(IReadOnlyList<Alert> alerts, CancellationToken stop)
    {
        try
        {
            foreach (var alert in alerts)
            {
                Add(alert);
            }

            return Task.CompletedTask;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException($"{plan.Path} cannot be written to: {fault.Message}", fault);
        }
    }

    private void Add(Alert alert)
    {
        if (Path.GetDirectoryName(plan.Path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        using var file = new FileStream(plan.Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var line = Encoding.UTF8.GetBytes($"{AlertJson.Write(alert)}\n");
        var end = LastLine(file, out var last);
        if (last.AsSpan().SequenceEqual(line.AsSpan()[..^1]))
        {
            return;
        }

        file.SetLength(end);
        file.Position = end;
        file.Write(line);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Where the last whole line ends, and that line.</summary>
    private static long LastLine(FileStream file, out byte[] last)
    {
        var end = Before(file, file.Length);
        var start = end == 0 ? 0 : Before(file, end - 1);
        last = new byte[Math.Max(0, end - start - 1)];
        file.Position = start;
        file.ReadExactly(last);
        return end;
    }

    // Just behind the last line end before a place; 0 when there is none.
    private static long Before(FileStream file, long place)
    {
        var buffer = new byte[4096];
        while (place > 0)
        {
            var count = (int)Math.Min(buffer.Length, place);
            file.Position = place - count;
            file.ReadExactly(buffer, 0, count);
            var at = buffer.AsSpan(0, count).LastIndexOf(LineEnd);
            if (at >= 0)
            {
                return place - count + at + 1;
            }

            place -= count;
        }

        return 0;
    }
}
