using System.CommandLine;
using OnRecord.Cli.Attributions;
using OnRecord.Cli.Coreference;
using OnRecord.Cli.Events;
using OnRecord.Cli.Factuality;
using OnRecord.Training;

namespace OnRecord.Cli.Language;

/// <summary><c>onrecord train language</c>.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var train = new Command("train", "Trains a model from corpora.");
        train.Subcommands.Add(CreateLanguage());
        train.Subcommands.Add(TrainAttributionCommand.Create());
        train.Subcommands.Add(TrainAntecedentsCommand.Create());
        train.Subcommands.Add(TrainFactualityCommand.Create());
        train.Subcommands.Add(TrainConfidenceCommand.Create());
        return train;
    }

    private static Command CreateLanguage()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with ud/ and ner/ in it; models/README.md lists the files.", Required = true };
        var model = new Option<FileInfo>("--model") { Description = "Where the model is written; checkpoints lie beside it meanwhile.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of every random choice.", DefaultValueFactory = _ => 1 };
        var epochs = new Option<int?>("--epochs") { Description = "Passes over the sentences." };
        var teachers = new Option<int>("--teachers") { Description = "Networks that label plain text for the last one.", DefaultValueFactory = _ => 2 };
        var without = new Option<LanguagePart?>("--without") { Description = "A part to leave out, to measure what it buys." };
        var only = new Option<RenewedPart?>("--only") { Description = "A part to make anew in the model that is there; the rest stays." };
        var command = new Command("language", "Trains tokenizer, tagger, lemmatizer, parser and entity tagger. Interrupted, it goes on where it stopped.") { data, model, seed, epochs, teachers, without, only };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(new TrainingOptions(parsed.GetValue(data)!.FullName, parsed.GetValue(model)!.FullName, parsed.GetValue(seed), parsed.GetValue(epochs), parsed.GetValue(teachers), parsed.GetValue(without)), parsed.GetValue(only), cancellation),
            cancellation));
        return command;
    }

    private static int Run(TrainingOptions options, RenewedPart? only, CancellationToken cancellation)
    {
        try
        {
            var trainer = new LanguageTrainer(options, TimeProvider.System, Console.Error.WriteLine);
            if (only is { } part)
            {
                trainer.Renew(part);
            }
            else
            {
                trainer.Run(cancellation);
            }

            return 0;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("stopped; run the same command again to go on");
            return 1;
        }
        catch (Exception fault) when (fault is FileNotFoundException or InvalidDataException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }
}
