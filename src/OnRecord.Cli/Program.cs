using System.CommandLine;
using System.CommandLine.Help;
using OnRecord.Cli.Attributions;
using OnRecord.Cli.Clusters;
using OnRecord.Cli.Coreference;
using OnRecord.Cli.Events;
using OnRecord.Cli.Factuality;
using OnRecord.Cli.Knowledge;
using OnRecord.Cli.Language;
using OnRecord.Cli.Pages;
using OnRecord.Cli.Records;
using OnRecord.Cli.Records.Reviewing;
using OnRecord.Cli.Users;
using OnRecord.Cli.Watching;

namespace OnRecord.Cli;

/// <summary>The <c>onrecord</c> command. Exit codes: 0 done, 1 some inputs could not be read, 2 wrong usage.</summary>
internal static class Program
{
    private const int WrongUsage = 2;

    /// <summary>How long a command may take to end what it is at after Ctrl-C.</summary>
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(15);

    // A root of its own name: that of the library's root is the name of the assembly.
    public static Command Root() => new("onrecord", "Reads political reporting and keeps the record: who did, said, plans, threatens or denies what, on whose word.")
    {
        new HelpOption(),
        new VersionOption(),
        ReadCommand.Create(),
        CodeCommand.Create(),
        PageCommand.Create(),
        ExplainCommand.Create(),
        LexiconCommand.Create(),
        ParseCommand.Create(),
        AddCommand.Create(),
        WatchCommand.Create(),
        FailuresCommand.Create(),
        SearchCommand.Create(),
        StoriesCommand.Create(),
        EventsCommand.Create(),
        StatementsCommand.Create(),
        ContradictionsCommand.Create(),
        ActorsCommand.Create(),
        ActorCommand.Create(),
        TimelineCommand.Create(),
        OpenCommand.Create(),
        SourcesCommand.Create(),
        DyadsCommand.Create(),
        NetworkCommand.Create(),
        BriefCommand.Create(),
        VersionsCommand.Create(),
        ServeCommand.Create(),
        UsersCommand.Create(),
        ExportCommand.Create(),
        ImportCommand.Create(),
        ReviewCommand.Create(),
        CheckCommand.Create(),
        McpCommand.Create(),
        ClusterCommand.Create(),
        QueryCommand.Create(),
        KnowledgeCommand.Create(),
        TrainCommand.Create(),
        new Command("evaluate", "Scores the engine against gold data.")
        {
            EvaluateLanguageCommand.Create(),
            EvaluateAttributionCommand.Create(),
            EvaluatePagesCommand.Create(),
            EvaluateCoreferenceCommand.Create(),
            EvaluateEventsCommand.Create(),
            EvaluateFactualityCommand.Create(),
        },
    };

    public static async Task<int> Main(string[] args)
    {
        var parsed = Root().Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Ending });
        return parsed.Errors.Count > 0 ? WrongUsage : code;
    }
}
