using System.CommandLine;
using OnRecord.Evaluation.Attributions;
using OnRecord.Reading;
using OnRecord.Training.Attributions;

namespace OnRecord.Cli.Attributions;

/// <summary><c>onrecord evaluate attribution GOLD</c>.</summary>
internal static class EvaluateAttributionCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("GOLD") { Description = "PolNeAR articles as JSON lines; may be gzipped." };
        var errors = new Option<int>("--errors") { Description = "How many errors of each kind to list, those with the longest content first.", DefaultValueFactory = _ => 3 };
        var command = new Command("attribution", "Finds the attributions of annotated articles and scores sources, cues and contents over words.") { gold, errors };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(errors)));
        return command;
    }

    private static int Run(FileInfo gold, int errors)
    {
        try
        {
            var engine = Engine.LoadDefault();
            var scorer = new AttributionScorer();
            foreach (var article in PolnearReader.Read(gold.FullName))
            {
                scorer.Add(Score(engine, article));
            }

            foreach (var score in scorer.Scores())
            {
                Console.Out.WriteLine($"{score.Name,-22} P {score.Precision:F4}  R {score.Recall:F4}  F1 {score.F1:F4}");
            }

            List(scorer, errors);
            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static ScoredArticle Score(Engine engine, GoldArticle article)
    {
        var record = engine.Code(Article.FromText(article.Id, article.Text));
        var gold = article.Attributions.Select(a => new ScoredAttribution(a.Source, a.Cue, a.Content, a.SourceHead)).ToList();
        var predicted = record.Attributions.Select(a => new ScoredAttribution(a.Source, a.Cue, a.Content, [])).ToList();
        return new ScoredArticle(article.Id, article.Text, gold, predicted, article.Discard);
    }

    private static void List(AttributionScorer scorer, int errors)
    {
        foreach (var kind in scorer.Errors.GroupBy(e => e.Kind))
        {
            var forms = string.Join(", ", kind.CountBy(e => e.Form).OrderByDescending(f => f.Value).Select(f => $"{f.Value} {f.Key}"));
            Console.Out.WriteLine($"\n{kind.Key}: {kind.Count()} ({forms})");
            foreach (var error in kind.OrderByDescending(e => e.Content.Length).Take(errors))
            {
                Console.Out.WriteLine($"  {error.Article}: [{error.Source}] [{error.Cue}] {error.Content}");
            }
        }
    }
}
