using System.CommandLine;
using System.IO.Compression;
using OnRecord.Evaluation.Events;
using OnRecord.Knowledge.Ontology;
using OnRecord.Reading;
using OnRecord.Training.Confidence;

namespace OnRecord.Cli.Events;

/// <summary><c>onrecord train confidence GOLD… --rules FILE</c>.</summary>
internal static class TrainConfidenceCommand
{
    // A sentence with a type tells more than one with a quad.
    private const double TypeWeight = 4;

    public static Command Create()
    {
        var gold = new Argument<FileInfo[]>("GOLD") { Description = "Sentences with their events as JSON lines; may be gzipped.", Arity = ArgumentArity.OneOrMore };
        var rules = new Option<FileInfo>("--rules") { Description = "Where the table of weights is written.", Required = true };
        var command = new Command("confidence", "Fits how sure the type of an event is to annotated sentences, and shows by cross-validation how far to trust it.") { gold, rules };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(rules)!));
        return command;
    }

    private static int Run(FileInfo[] gold, FileInfo rules)
    {
        try
        {
            var (engine, ontology) = (Engine.LoadDefault(), EventOntology.LoadEmbedded());
            var events = new List<JudgedEvent>();
            var sentences = 0;
            foreach (var file in gold)
            {
                using var stream = file.OpenRead();
                using var lines = new StreamReader(file.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
                foreach (var sentence in GoldEvents.Read(file.Name, lines))
                {
                    events.AddRange(Judge(sentence, FeaturedRecord.Of(engine, Article.FromText(sentence.Id, sentence.Text)), ontology, sentences++));
                }
            }

            Report(events);
            using var table = new StreamWriter(rules.FullName);
            ConfidenceTrainer.Write(table, ConfidenceTrainer.Fit(events), string.Join(" and ", gold.Select(file => file.Name.Split('.')[0])));
            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static IEnumerable<JudgedEvent> Judge(GoldSentence sentence, FeaturedRecord coded, EventOntology ontology, int number)
    {
        List<ScoredEvent> typed = [.. sentence.Events.Where(item => item.Type.Length > 0)];
        var predicted = RecordEvents.Of(coded.Record);
        var isTyped = typed.Count > 0 || sentence.IsComplete;
        var judged = isTyped
            ? Reliability.Judge(new ScoredSentence(sentence.Id, sentence.Text, typed, predicted, sentence.IsComplete))
            : QuadScorer.Judge(sentence, predicted, type => (int)(ontology.Type(type)?.Quad ?? 0));
        return judged.Select(item => new JudgedEvent(coded.Features[item.Event], item.IsRight, isTyped ? TypeWeight : 1, number));
    }

    private static void Report(List<JudgedEvent> events)
    {
        var confidence = ConfidenceTrainer.CrossValidate(events);
        foreach (var weight in events.Select(item => item.Weight).Distinct().OrderDescending())
        {
            var reliability = new Reliability();
            for (var i = 0; i < events.Count; i++)
            {
                if (events[i].Weight == weight)
                {
                    reliability.Add(confidence[i], events[i].IsRight);
                }
            }

            Console.Out.WriteLine(weight == TypeWeight ? "sentences with types, each event by weights fitted without it" : "\nsentences with quads");
            EventFigures.Write(reliability);
        }
    }
}
