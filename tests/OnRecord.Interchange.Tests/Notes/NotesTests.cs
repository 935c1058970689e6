using System.Text.RegularExpressions;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests;
using YamlDotNet.Serialization;

namespace OnRecord.Interchange.Tests.Notes;

public sealed partial class NotesTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Notes_OneForEachReportAndActor_AndEveryLinkLeadsToOne()
    {
        var (path, summary) = _sample.Export("notes");
        var actors = _sample.Store.Ask(ask => ask.Actors(new Filter()));

        Assert.Equal([("reports/", 6L), ("actors/", actors.Count)], summary.Files.Select(file => (file.Name, file.Files)));
        var notes = Directory.GetFiles(path, "*.md", SearchOption.AllDirectories);
        var links = notes.SelectMany(note => Links().Matches(File.ReadAllText(note)).Select(match => Path.Combine(Path.GetDirectoryName(note)!, match.Groups[1].Value))).ToList();
        Assert.True(links.Count > 15);
        Assert.All(links, link => Assert.True(File.Exists(link), link));
    }

    [Fact]
    public void FrontMatter_ReadAsYaml_HasTheTitleAsItIs()
    {
        var (path, _) = _sample.Export("notes");
        var calm = Directory.GetFiles(Path.Combine(path, "reports")).Select(File.ReadAllText).Single(note => note.Contains("harbours of Lhosk", StringComparison.Ordinal));

        var front = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(calm.Split("---\n")[1]);

        Assert.Equal(("-Calm_returns* & <more>", "2024-03-15"), (front["title"], front["published"]));
        Assert.Contains("# \\-Calm\\_returns\\* & \\<more\\>", calm, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((\.\./[a-z]+/[^)]+\.md)\)")]
    private static partial Regex Links();
}
