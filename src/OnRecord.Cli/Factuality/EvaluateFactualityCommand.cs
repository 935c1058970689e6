using System.CommandLine;
using OnRecord.Coding.Factuality;
using OnRecord.Evaluation.Factuality;
using OnRecord.Language;
using OnRecord.Training.Factuality;

namespace OnRecord.Cli.Factuality;

/// <summary><c>onrecord evaluate factuality FILE</c>.</summary>
internal static class EvaluateFactualityCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("FILE") { Description = "Sentences as JSON lines: text, and events of start, end and factuality." };
        var genre = new Option<Genre>("--genre") { Description = "news, or web text.", DefaultValueFactory = _ => Genre.News };
        var errors = new Option<int>("--errors") { Description = "How many of the largest errors to list.", DefaultValueFactory = _ => 5 };
        var command = new Command("factuality", "Scores how factual given events are read, from -3 to +3.") { gold, genre, errors };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(genre), parsed.GetValue(errors)));
        return command;
    }

    private static int Run(FileInfo gold, Genre genre, int errors)
    {
        try
        {
            var (analyzer, model) = (new Analyzer(LanguageModel.LoadEmbedded()), FactualityModel.LoadEmbedded());
            var scorer = new FactualityScorer();
            var worst = new List<(double Error, string Told)>();
            foreach (var example in FactualityExamples.Read(gold.FullName, genre, analyzer.Analyze))
            {
                var predicted = model.Score(example.Document, example.Word, genre);
                scorer.Add(example.Gold, predicted);
                worst.Add((Math.Abs(example.Gold - predicted), $"gold {example.Gold:F1}, read {predicted:F1}: [{example.Document.Form(example.Word)}] {example.Document.Text}"));
            }

            Write(scorer);
            foreach (var (_, told) in worst.OrderByDescending(w => w.Error).Take(errors))
            {
                Console.Out.WriteLine($"  {told}");
            }

            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or System.Text.Json.JsonException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static void Write(FactualityScorer scorer)
    {
        var nonFactual = scorer.NonFactualClass();
        Console.Out.WriteLine($"events                 {scorer.Events}");
        Console.Out.WriteLine($"Pearson r              {scorer.Correlation():F4}");
        Console.Out.WriteLine($"mean absolute error    {scorer.MeanAbsoluteError():F4}");
        Console.Out.WriteLine($"  of always +3         {scorer.BaselineError():F4}");
        Console.Out.WriteLine($"non-factual (0 or less) P {nonFactual.Precision:F4}  R {nonFactual.Recall:F4}  F1 {nonFactual.F1:F4}");
    }
}
