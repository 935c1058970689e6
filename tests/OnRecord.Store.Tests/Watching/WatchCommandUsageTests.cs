using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Cli;

namespace OnRecord.Store.Tests.Watching;

public sealed class WatchCommandUsageTests : IDisposable
{
    private readonly RecordFile _record = new();

    private string Plan => Path.Combine(_record.Folder, "plan.yaml");

    [Fact]
    public async Task Check_NamesEveryFaultAndFetchesNothing()
    {
        File.WriteAllText(Plan, "sources:\n  - feed: nowhere\n    every: 10m\n  - folder: in\n    every: soon\n");
        var faulty = await CommandLine.RunAsync("watch", "check", Plan);
        File.WriteAllText(Plan, "sources:\n  - folder: in\n    every: 10m\n");
        var good = await CommandLine.RunAsync("watch", "check", Plan);

        Assert.Equal((1, 2), (faulty.ExitCode, faulty.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Contains("plan.yaml:2: feed is 'nowhere', expected an address", faulty.Error);
        Assert.Equal((0, $"{Plan}: 1 sources, 0 rules, 0 channels, no faults"), (good.ExitCode, good.Output.Trim()));
        Assert.False(File.Exists(_record.Path));
    }

    [Fact]
    public async Task Watch_OfAFaultyPlan_IsWrongUsage()
    {
        var absent = await CommandLine.RunAsync("watch", Plan, "--record", _record.Location);
        var port = await CommandLine.RunAsync("watch", Plan, "--record", _record.Location, "--health", "99999", "--traces", "nowhere");

        Assert.Equal((2, true), (absent.ExitCode, absent.Error.Contains("it cannot be read")));
        Assert.Equal(2, port.ExitCode);
        Assert.Contains("--health is a port", port.Error);
        Assert.Contains("'nowhere' is no address of a collector", port.Error);
    }

    [Fact]
    public async Task Status_OfARecordThatWasNeverWatched_SaysSo()
    {
        _record.With(Sketches.Full());

        var status = await CommandLine.RunAsync("watch", "status", "--record", _record.Location);
        var retry = await CommandLine.RunAsync("watch", "retry", "--record", _record.Location);
        var one = await CommandLine.RunAsync("watch", "retry", "--record", _record.Location, "--alert", "none");

        Assert.Equal((0, true), (status.ExitCode, status.Error.Contains("was never watched")));
        Assert.Equal((0, "0 to be tried again", 1), (retry.ExitCode, retry.Output.Trim(), one.ExitCode));
    }

    public void Dispose() => _record.Dispose();
}
