using System.CommandLine;

namespace OnRecord.Cli.Watching;

/// <summary><c>onrecord watch check SOURCES.yaml</c>: names every fault of a plan.</summary>
internal static class WatchCheckCommand
{
    public static Command Create()
    {
        var plan = PlanArgument.Create();
        var ontology = new EngineOptions();
        var command = new Command("check", "Names every fault of a plan by its line, and fetches nothing.") { plan };
        ontology.AddTo(command);
        command.SetAction(parsed =>
        {
            if (PlanArgument.Read(parsed.GetValue(plan)!, ontology.TypesOf(parsed)) is not { } read)
            {
                return 1;
            }

            Console.WriteLine($"{parsed.GetValue(plan)}: {read.Sources.Count} sources, {read.Rules.Count} rules, {read.Channels.Count} channels, no faults");
            return 0;
        });
        return command;
    }
}
