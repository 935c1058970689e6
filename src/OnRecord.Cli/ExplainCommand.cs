using System.CommandLine;
using OnRecord.Cli.Inputs;
using OnRecord.Reading;

namespace OnRecord.Cli;

/// <summary><c>onrecord explain REPORT --event e3</c>: why an event of a record is coded as it is.</summary>
internal static class ExplainCommand
{
    private const int WrongUsage = 2;

    public static Command Create()
    {
        var report = new Argument<string>("REPORT") { Description = "As for read: a file, a URL, or - for standard input." };
        var id = new Option<string>("--event") { Description = "The event's id in the record, such as e3.", Required = true };
        var item = new Option<string?>("--item") { Description = "Of an input with several reports, the one to read: its number from 1, or its id." };
        var ontology = OntologyOption.Create();
        var options = new InputOptions();
        var command = new Command("explain", "Says why an event of a report is coded as it is: frame, path, rule, features.") { report, id, item, ontology };
        options.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var reader = Reader.LoadEmbedded();
            using var inputs = options.Open(parsed, reader);
            return Task.FromResult(OntologyOption.Run(parsed.GetValue(ontology), own =>
                Run(parsed.GetValue(report)!, parsed.GetValue(item), parsed.GetValue(id)!, Engine.LoadDefault(reader, own), inputs, stop)));
        });
        return command;
    }

    private static int Run(string report, string? item, string id, Engine engine, InputReports inputs, CancellationToken stop)
    {
        try
        {
            var found = OneReport.Of(report, item, inputs.Of([report], stop));
            if (engine.Explain(inputs.Whole(found, stop), id) is not { } explanation)
            {
                Console.Error.WriteLine($"{report}: no event '{id}', expected an id of an event of the record, as onrecord read prints it");
                return WrongUsage;
            }

            foreach (var line in explanation.Lines)
            {
                Console.Out.WriteLine($"{line.What,-14} {line.Detail}");
            }

            return 0;
        }
        catch (ReadingException refusal)
        {
            Console.Error.WriteLine(refusal.Message);
            return 1;
        }
    }
}
