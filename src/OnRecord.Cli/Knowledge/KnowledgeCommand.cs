using System.CommandLine;
using System.Text;
using OnRecord.Knowledge.Import;

namespace OnRecord.Cli.Knowledge;

/// <summary><c>onrecord knowledge import KIND FILE --to FOLDER</c>.</summary>
internal static class KnowledgeCommand
{
    private static readonly string[] Kinds = ["petrarch-actors", "petrarch-agents", "petrarch-verbs", "wikidata"];

    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", Kinds) + "." };
        kind.AcceptOnlyFromAmong(Kinds);
        var file = new Argument<FileInfo>("FILE") { Description = "The dictionary, or an extract of Wikidata with one entity a line." };
        var to = new Option<DirectoryInfo>("--to") { Description = "The folder that the table goes to, for --knowledge of read and code.", Required = true };
        var import = new Command("import", "Turns a dictionary of another system into a table of your own, and reports what it did not take and why.") { kind, file, to };
        import.SetAction(parsed => Run(parsed.GetValue(kind)!, parsed.GetValue(file)!, parsed.GetValue(to)!));
        return new Command("knowledge", "Tables of your own beside those of the engine.") { import };
    }

    private static int Run(string kind, FileInfo file, DirectoryInfo folder)
    {
        try
        {
            folder.Create();
            var name = Path.GetFileNameWithoutExtension(file.Name);
            var table = Path.Combine(folder.FullName, $"{TableOf(kind)}-{name}.tsv");
            var refusals = Path.Combine(folder.FullName, $"not-taken-{TableOf(kind)}-{name}.txt");
            using var refused = Writer(refusals);
            var report = new ImportReport(refusal => refused.Write($"{file.Name}:{refusal.Line}: {refusal.What}: {refusal.Why}\n"));
            using (var output = Writer(table))
            {
                Import(kind, file, output, Path.Combine(folder.FullName, $"classes-{name}.tsv"), report);
            }

            Print(report, table, refusals);
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static string TableOf(string kind) => kind switch
    {
        "petrarch-agents" => "agents",
        "petrarch-verbs" => "frames",
        _ => "actors",
    };

    private static void Import(string kind, FileInfo file, TextWriter table, string classes, ImportReport report)
    {
        if (kind == "wikidata")
        {
            KnowledgeImport.Wikidata(() => new StreamReader(file.FullName, Encoding.UTF8), file.Name, table, report);
            return;
        }

        using var dictionary = new StreamReader(file.FullName, Encoding.UTF8);
        switch (kind)
        {
            case "petrarch-agents":
                KnowledgeImport.PetrarchAgents(dictionary, file.Name, table, report);
                break;
            case "petrarch-verbs":
                using (var sets = Writer(classes))
                {
                    KnowledgeImport.PetrarchVerbs(dictionary, file.Name, table, sets, report);
                }

                break;
            default:
                KnowledgeImport.PetrarchActors(dictionary, file.Name, table, report);
                break;
        }
    }

    private static StreamWriter Writer(string path) => new(path, append: false, new UTF8Encoding(false));

    private static void Print(ImportReport report, string table, string refusals)
    {
        Console.Out.WriteLine($"taken: {(report.Taken.Count == 0 ? "nothing" : string.Join(", ", report.Taken.Select(item => $"{item.Value} {item.Key}")))}, written to {table}");
        foreach (var (why, (count, first)) in report.Refused.OrderByDescending(item => item.Value.Count))
        {
            Console.Out.WriteLine($"not taken: {count}, first on line {first}: {why}");
        }

        if (report.Refused.Count > 0)
        {
            Console.Out.WriteLine($"each of them in {refusals}");
        }
    }
}
