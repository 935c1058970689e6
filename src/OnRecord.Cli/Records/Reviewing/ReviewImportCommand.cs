using System.CommandLine;
using System.Text;
using System.Text.Json;
using OnRecord.Interchange;
using OnRecord.Store;
using OnRecord.Store.Reviews;

namespace OnRecord.Cli.Records.Reviewing;

/// <summary><c>onrecord review import</c>: the log of another record.</summary>
internal static class ReviewImportCommand
{
    public static Command Create()
    {
        var log = new Argument<string>("LOG") { Description = "What onrecord review log --json wrote." };
        var record = RecordOption.Create();
        var command = new Command("import", "Takes over the decisions of another record; each finds its item by its words.") { log, record };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var decisions = Read(parsed.GetValue(log)!);
            var reviews = RecordStore.Open(parsed.GetValue(record)!).Reviews();
            var added = reviews.Import(decisions);
            var orphaned = reviews.Decisions().Count(decision => decision.IsOrphaned);
            Console.WriteLine($"{added:N0} of {decisions.Count:N0} decisions are new");
            if (orphaned > 0)
            {
                Console.Error.WriteLine($"{orphaned:N0} decisions have no item in this record; onrecord review log --orphaned lists them");
            }

            return 0;
        }));
        return command;
    }

    private static List<ReviewDecision> Read(string path)
    {
        var (decisions, number) = (new List<ReviewDecision>(), 0);
        try
        {
            foreach (var line in File.ReadLines(path, Encoding.UTF8))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                {
                    using var json = JsonDocument.Parse(line);
                    decisions.Add(DecisionJson.Read(json.RootElement));
                }
            }

            return decisions;
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new InterchangeException($"{path}:{number}", fault.Message, "give the lines of onrecord review log --json", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InterchangeException(path, $"it cannot be read: {fault.Message}", "check the path", fault);
        }
    }
}
