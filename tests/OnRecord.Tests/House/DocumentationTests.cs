using System.CommandLine;
using System.Text.RegularExpressions;
using OnRecord.Cli;

namespace OnRecord.Tests.House;

public partial class DocumentationTests
{
    private static readonly string[] Guides = ["README.md", "docs/tutorial.md", "docs/commands.md", "CONTRIBUTING.md", "models/README.md"];

    public static TheoryData<string> Pages => [.. Guides];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_InPage_Exist(string page)
    {
        var known = Program.Root().Subcommands.Select(command => command.Name).ToHashSet();
        var named = Named().Matches(Repository.Read(page)).Select(match => match.Groups["command"].Value);

        Assert.All(named, command => Assert.Contains(command, known));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_InPage_Exist(string page)
    {
        var folder = Path.GetDirectoryName(page)!;
        var links = Linked().Matches(Repository.Read(page)).Select(match => match.Groups["path"].Value).Where(path => !path.Contains("://"));

        Assert.All(links, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, folder, path)), path));
    }

    [Fact]
    public void Options_OfEveryCommand_StandUnderItsHeading()
    {
        var sections = Repository.Read("docs/commands.md").Split("\n## onrecord ").Skip(1).ToDictionary(text => text.Split('\n')[0].Trim());

        foreach (var command in Program.Root().Subcommands)
        {
            Assert.True(sections.ContainsKey(command.Name), $"docs/commands.md has no heading '## onrecord {command.Name}'");
            Assert.All(OptionsOf(command), option => Assert.Contains($"`{option}`", sections[command.Name]));
        }
    }

    private static IEnumerable<string> OptionsOf(Command command) =>
        command.Options.Select(option => option.Name).Concat(command.Subcommands.SelectMany(OptionsOf));

    [GeneratedRegex(@"(?:onrecord|OnRecord\.Cli --) (?<command>[a-z]+)(?![a-z.])")]
    private static partial Regex Named();

    [GeneratedRegex(@"\]\((?<path>[^)#\s]+)")]
    private static partial Regex Linked();
}
