using System.CommandLine;
using OnRecord.Interchange;
using OnRecord.Interchange.Annotation;
using OnRecord.Interchange.Plover;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord import FORMAT PATH</c>: what others coded, into a record.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Takes what others coded or corrected.")
    {
        Plover(),
        Corrected("doccano", "Makes a gold file for evaluate of texts that were corrected in doccano.", AnnotationImport.Doccano),
        Corrected("labelstudio", "Makes a gold file for evaluate of texts that were corrected in Label Studio.", AnnotationImport.LabelStudio),
    };

    private static Command Plover()
    {
        var path = new Argument<string>("PATH") { Description = "JSON lines, an event each." };
        var record = RecordOption.Create();
        var command = new Command("plover", "Adds PLOVER events to a record; what has no words in its text is not taken, and is named.") { path, record };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var summary = PloverImport.Run(RecordStore.Open(parsed.GetValue(record)!, creates: true), parsed.GetValue(path)!);
            Console.WriteLine($"{summary.Taken:N0} of {summary.Lines:N0} events taken, {summary.Reports:N0} reports added, {summary.Known:N0} known");
            return Tell(summary.NotTaken);
        }));
        return command;
    }

    private static Command Corrected(string tool, string description, Func<string, string, ImportSummary> import)
    {
        var path = new Argument<string>("PATH") { Description = "What the tool exported: JSON lines, or one JSON array." };
        var gold = new Option<string>("--out") { Description = "Where the gold goes; evaluate attribution and evaluate events read it.", Required = true };
        var command = new Command(tool, description) { path, gold };
        command.SetAction(parsed => RecordOption.Guarded(() =>
        {
            var summary = import(parsed.GetValue(path)!, parsed.GetValue(gold)!);
            Console.WriteLine($"{summary.Taken:N0} of {summary.Lines:N0} texts taken");
            return Tell(summary.NotTaken);
        }));
        return command;
    }

    private static int Tell(IReadOnlyList<string> notTaken)
    {
        foreach (var loss in notTaken)
        {
            Console.Error.WriteLine(loss);
        }

        return notTaken.Count == 0 ? 0 : 1;
    }
}
