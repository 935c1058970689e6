using System.Globalization;

namespace OnRecord.Benchmarks.Load;

/// <summary>What the desk's process has used so far, from Linux's /proc.</summary>
/// <param name="Processor">User and system.</param>
/// <param name="Memory">Resident, in bytes.</param>
internal readonly record struct ServerSample(TimeSpan Processor, long Memory)
{
    private const double TicksEachSecond = 100;
    private const long PageSize = 4096;

    public static ServerSample Of(int process)
    {
        var stat = File.ReadAllText($"/proc/{process}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return new ServerSample(TimeSpan.FromSeconds(ticks / TicksEachSecond), long.Parse(fields[21], CultureInfo.InvariantCulture) * PageSize);
    }
}
