using System.CommandLine;
using System.Globalization;
using OnRecord.Evaluation.Coreference;
using OnRecord.Language.Conllu;
using OnRecord.Reading;

namespace OnRecord.Cli.Coreference;

/// <summary><c>onrecord evaluate coreference GOLD</c>.</summary>
internal static class EvaluateCoreferenceCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("GOLD") { Description = "CoNLL-U with Entity= in MISC, as GUM has it; may be gzipped." };
        var errors = new Option<int>("--errors") { Description = "How many errors of each kind to list." };
        var command = new Command("coreference", "Joins the mentions of persons, organisations and places of a treebank's raw text and scores them as CoNLL 2012 does.") { gold, errors };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(errors)));
        return command;
    }

    private static int Run(FileInfo gold, int errors)
    {
        try
        {
            var engine = Engine.LoadDefault();
            var (all, repeated) = (new CoreferenceScorer(), new CoreferenceScorer());
            var wrong = new List<(string Kind, string Where)>();
            foreach (var document in MarkedDocument.Read(ConlluReader.ReadFile(gold.FullName)))
            {
                var predicted = document.Predicted(engine.Code(Article.FromText(document.Id, document.Text)).Actors);
                all.Add(document.Gold, predicted);
                repeated.Add(document.Gold.WithoutSingletons(), predicted.WithoutSingletons());
                wrong.AddRange(CoreferenceErrors.Of(document, predicted));
            }

            Print("all actors", all);
            Print("actors mentioned more than once", repeated);
            List(wrong, errors);
            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or FormatException or ArgumentException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static void Print(string what, CoreferenceScorer scorer)
    {
        Console.Out.WriteLine(what);
        foreach (var measure in scorer.Measures)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measure.Name,-9} P {100 * measure.Precision,6:F2}  R {100 * measure.Recall,6:F2}  F1 {100 * measure.F1,6:F2}"));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"CoNLL",-27} F1 {100 * scorer.ConllF1,6:F2}"));
    }

    private static void List(List<(string Kind, string Where)> wrong, int errors)
    {
        foreach (var kind in wrong.GroupBy(error => error.Kind).Where(_ => errors > 0))
        {
            Console.Out.WriteLine($"\n{kind.Key}: {kind.Count()}");
            foreach (var (_, where) in kind.Take(errors))
            {
                Console.Out.WriteLine($"  {where}");
            }
        }
    }
}
