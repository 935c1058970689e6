using System.CommandLine;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Cli.Watching;

/// <summary>The plan that a command is given.</summary>
internal static class PlanArgument
{
    public static Argument<string> Create() => new("SOURCES") { Description = "YAML file with sources, channels and rules, as docs/watch.md tells." };

    /// <summary>Null when it is faulty; standard error then has every fault.</summary>
    public static WatchPlan? Read(string file, IReadOnlyList<string> types)
    {
        try
        {
            return WatchPlanReader.Read(file, types);
        }
        catch (DataException faults)
        {
            Console.Error.WriteLine(faults.Message);
            return null;
        }
    }
}
