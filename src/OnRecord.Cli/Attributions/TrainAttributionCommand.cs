using System.CommandLine;
using OnRecord.Language;
using OnRecord.Reading;
using OnRecord.Training.Attributions;

namespace OnRecord.Cli.Attributions;

/// <summary><c>onrecord train attribution</c>.</summary>
internal static class TrainAttributionCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("GOLD") { Description = "PolNeAR's training articles as JSON lines; may be gzipped." };
        var model = new Option<FileInfo>("--model") { Description = "Where the model is written.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of every random choice.", DefaultValueFactory = _ => 1 };
        var threshold = new Option<float>("--threshold")
        {
            Description = "From which probability on a word counts as a cue.",
            DefaultValueFactory = _ => AttributionTrainer.DefaultThreshold,
        };
        var command = new Command("attribution", "Trains the models of cues, sources and contents on the built-in language model's analyses.") { gold, model, seed, threshold };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(model)!, parsed.GetValue(seed), parsed.GetValue(threshold)));
        return command;
    }

    private static int Run(FileInfo gold, FileInfo model, int seed, float threshold)
    {
        try
        {
            var analyzer = new Analyzer(LanguageModel.LoadEmbedded());
            var articles = PolnearReader.Read(gold.FullName).Select(a => (analyzer.Analyze(Article.FromText(a.Id, a.Text)), a));
            using var stream = new MemoryStream();
            AttributionTrainer.Train(articles, stream, seed, threshold, Console.Error.WriteLine);
            File.WriteAllBytes(model.FullName, stream.ToArray());
            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }
}
