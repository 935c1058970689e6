using System.CommandLine;
using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Cli;

/// <summary><c>onrecord lexicon check FILE</c>: every fault of a file of the user's own, by line.</summary>
internal static class LexiconCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "YAML of your own types and frames, or a .tsv table in the form of one of the engine's." };
        var check = new Command("check", "Names every fault of a lexicon file by line.") { file };
        check.SetAction(parsed => Check(parsed.GetValue(file)!));
        return new Command("lexicon", "Works with files of event types, frames and word classes.") { check };
    }

    private static int Check(FileInfo file)
    {
        try
        {
            Console.Out.WriteLine($"{file.Name}: {LexiconCheck.Check(file.Name, File.ReadAllText(file.FullName))}, no faults");
            return 0;
        }
        catch (DataException faults)
        {
            Console.Out.WriteLine(faults.Message);
            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{file}: {fault.Message}");
            return 1;
        }
    }
}
