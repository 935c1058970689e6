using System.CommandLine;
using OnRecord.Evaluation.Language;
using OnRecord.Language;
using OnRecord.Language.Conllu;

namespace OnRecord.Cli.Language;

/// <summary><c>onrecord evaluate language GOLD</c>.</summary>
internal static class EvaluateLanguageCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("GOLD") { Description = "CoNLL-U with gold trees, or with NER= in MISC; may be gzipped." };
        var raw = new Option<bool>("--raw") { Description = "Start from raw text instead of the gold sentences and words." };
        var model = new Option<FileInfo?>("--model") { Description = "A trained model instead of the built-in one." };
        var command = new Command("language", "Analyses a treebank's text and scores the result as the CoNLL 2018 shared task does.") { gold, raw, model };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(raw), parsed.GetValue(model)));
        return command;
    }

    private static int Run(FileInfo gold, bool isRaw, FileInfo? model)
    {
        try
        {
            var sentences = ConlluReader.ReadFile(gold.FullName);
            var analyzer = new Analyzer(model is null ? LanguageModel.LoadEmbedded() : LanguageModel.Load(model.FullName));
            var started = TimeProvider.System.GetTimestamp();
            var predicted = isRaw
                ? ConlluDocument.Sentences(analyzer.Analyze(TreebankText.Of(sentences))).ToList()
                : [.. ConlluOverlay.Apply(sentences, analyzer.Analyze(ConlluDocument.Read(sentences)))];
            var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            foreach (var score in ConlluScorer.Compare(sentences, predicted))
            {
                Console.Out.WriteLine($"{score.Name,-10} P {100 * score.Precision,6:F2}  R {100 * score.Recall,6:F2}  F1 {100 * score.F1,6:F2}");
            }

            Console.Error.WriteLine($"{predicted.Sum(sentence => sentence.Words.Count()) / seconds:F0} words/s on one thread, start-up of the run included");
            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }
}
