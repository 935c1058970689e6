using OnRecord.Tests.Cli;
using OnRecord.Tests.House;

namespace OnRecord.Cluster.Tests.Deploying;

/// <summary>The files that are shipped for those who run silos say what silos need.</summary>
public sealed class UnitTests
{
    [Fact]
    public void Unit_StartsASiloAgainForAsLongAsItTakes()
    {
        var unit = Settings("onrecord-silo.service");

        Assert.Equal("always", unit["Restart"]);
        Assert.Equal("0", unit["StartLimitIntervalSec"]);
        Assert.True(int.Parse(unit["RestartSec"]) is >= 1 and <= 30);
    }

    [Fact]
    public void Unit_EndsASiloInAWayThatGivesItsTaskBack()
    {
        var unit = Settings("onrecord-silo.service");

        Assert.Equal("SIGTERM", unit["KillSignal"]);
        Assert.True(int.Parse(unit["TimeoutStopSec"]) >= 20);
    }

    [Fact]
    public async Task Unit_RunsACommandThatThereIs()
    {
        var command = Settings("onrecord-silo.service")["ExecStart"].Split(' ');
        Assert.Equal(["/usr/local/bin/onrecord", "cluster", "work", "--record", "${ONRECORD_RECORD}"], command);

        // The command line is right, and nothing listens there: the silo ends with 1 instead of waiting, so that its supervisor sees it.
        var ended = await CommandLine.RunAsync([.. command[1..^1], "postgres://nobody@127.0.0.1:1/none"]);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("the server cannot be reached", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_StartsSilosAgainAndRunsTheSameCommand()
    {
        var compose = File.ReadAllText(InDeploy("compose.yaml"));

        Assert.Contains("restart: always", compose, StringComparison.Ordinal);
        Assert.Contains("""command: ["cluster", "work", "--record",""", compose, StringComparison.Ordinal);
        Assert.Contains("condition: service_healthy", compose, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Settings(string unit) => File.ReadLines(InDeploy(unit))
        .Where(line => !line.StartsWith('#') && line.Contains('=', StringComparison.Ordinal))
        .Select(line => line.Split('=', 2))
        .GroupBy(pair => pair[0]).ToDictionary(group => group.Key, group => group.Last()[1], StringComparer.Ordinal);

    private static string InDeploy(string file) => Path.Combine(Repository.Root, "deploy", file);
}
