using System.CommandLine;
using OnRecord.Coding.Factuality;
using OnRecord.Language;
using OnRecord.Training.Factuality;

namespace OnRecord.Cli.Factuality;

/// <summary><c>onrecord train factuality</c>.</summary>
internal static class TrainFactualityCommand
{
    public static Command Create()
    {
        var web = new Option<FileInfo>("--web") { Description = "UDS-IH2 training sentences as JSON lines.", Required = true };
        var news = new Option<FileInfo>("--news") { Description = "MEANTIME training sentences as JSON lines.", Required = true };
        var model = new Option<FileInfo>("--model") { Description = "Where the model is written.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of every random choice.", DefaultValueFactory = _ => 1 };
        var command = new Command("factuality", "Trains the regression of how factual an event is, from -3 to +3.") { web, news, model, seed };
        command.SetAction(parsed => Run(parsed.GetValue(web)!, parsed.GetValue(news)!, parsed.GetValue(model)!, parsed.GetValue(seed)));
        return command;
    }

    private static int Run(FileInfo web, FileInfo news, FileInfo model, int seed)
    {
        try
        {
            var analyzer = new Analyzer(LanguageModel.LoadEmbedded());
            List<FactualityExample> examples =
            [
                .. FactualityExamples.Read(web.FullName, Genre.Web, analyzer.Analyze),
                .. FactualityExamples.Read(news.FullName, Genre.News, analyzer.Analyze),
            ];
            using var stream = File.Create(model.FullName);
            new FactualityTrainer(seed).Train(examples, Console.Error.WriteLine).Write(stream);
            return 0;
        }
        catch (Exception fault) when (fault is IOException or System.Text.Json.JsonException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }
}
