using System.CommandLine;
using OnRecord.Language;
using OnRecord.Language.Conllu;
using OnRecord.Training.Coreference;

namespace OnRecord.Cli.Coreference;

/// <summary><c>onrecord train antecedents GOLD</c>.</summary>
internal static class TrainAntecedentsCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("GOLD") { Description = "CoNLL-U with Entity= in MISC, as GUM has it; may be gzipped." };
        var table = new Option<FileInfo>("--table") { Description = "Where the table of weights is written (data/rules/antecedents.tsv in a clone).", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of every random choice.", DefaultValueFactory = _ => 1 };
        var command = new Command("antecedents", "Learns how a third-person pronoun chooses its antecedent, on the built-in language model's analyses.") { gold, table, seed };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(table)!, parsed.GetValue(seed)));
        return command;
    }

    private static int Run(FileInfo gold, FileInfo table, int seed)
    {
        try
        {
            File.WriteAllText(table.FullName, AntecedentTable.Learn(ConlluReader.ReadFile(gold.FullName), LanguageModel.LoadEmbedded(), seed, Console.Error.WriteLine));
            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }
}
