using OnRecord.Tests.House;

namespace OnRecord.Tests.Cli;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Explain_EventOfReport_TellsFramePathsAndFeatures()
    {
        var outcome = await CommandLine.RunAsync("explain", Written("report.txt", "Harbour news\n\nGunmen attacked a police post in Peru on Monday.\n"), "--event", "e1");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("ASSAULT", outcome.Output);
        Assert.Contains("frames.tsv:", outcome.Output);
        Assert.Contains("→nsubj→ Gunmen", outcome.Output);
        Assert.Contains("happened: plain tense", outcome.Output);
        Assert.Contains("feature", outcome.Output);
    }

    [Fact]
    public async Task Explain_EventThatIsNot_IsWrongUsage()
    {
        var outcome = await CommandLine.RunAsync("explain", Written("report.txt", "Gunmen attacked a police post in Peru.\n"), "--event", "e9");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("no event 'e9'", outcome.Error);
    }

    [Fact]
    public async Task Read_WithOntology_CodesEventOfOwnType()
    {
        var report = Written("report.txt", "Italy quarantined two hundred Greek passengers on Monday.\n");
        var outcome = await CommandLine.RunAsync("read", report, "--format", "json", "--ontology", Sample());

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("\"type\": \"QUARANTINE\"", outcome.Output);
    }

    [Fact]
    public async Task Check_SampleAndFaultyFile_TellFaultsByLine()
    {
        var good = await CommandLine.RunAsync("lexicon", "check", Sample());
        var faulty = await CommandLine.RunAsync("lexicon", "check", Written("own.yaml", "frames:\n  - lemma: shout\n    pos: x\n    type: SHOUT\n"));

        Assert.Equal(0, good.ExitCode);
        Assert.Contains("no faults", good.Output);
        Assert.Equal(1, faulty.ExitCode);
        Assert.Contains("own.yaml:2: pos is 'x', expected v | n | a", faulty.Output);
        Assert.Contains("own.yaml:2: type is 'SHOUT'", faulty.Output);
    }

    private static string Sample() => Path.Combine(Repository.Root, "samples", "quarantine.yaml");

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
