using System.CommandLine;
using System.IO.Compression;
using OnRecord.Evaluation.Events;
using OnRecord.Knowledge.Ontology;
using OnRecord.Reading;

namespace OnRecord.Cli.Events;

/// <summary><c>onrecord evaluate events GOLD</c>.</summary>
internal static class EvaluateEventsCommand
{
    public static Command Create()
    {
        var gold = new Argument<FileInfo>("GOLD") { Description = "Sentences with their events as JSON lines; may be gzipped." };
        var errors = new Option<int>("--errors") { Description = "How many errors of each kind to list.", DefaultValueFactory = _ => 3 };
        var command = new Command("events", "Codes annotated sentences and scores type, actor, recipient and mode, or the quad where gold gives no more.") { gold, errors };
        command.SetAction(parsed => Run(parsed.GetValue(gold)!, parsed.GetValue(errors)));
        return command;
    }

    private static int Run(FileInfo gold, int errors)
    {
        try
        {
            var (engine, ontology) = (Engine.LoadDefault(), EventOntology.LoadEmbedded());
            int Quad(string type) => (int)(ontology.Type(type)?.Quad ?? 0);
            var (events, quads, reliability) = (new EventScorer(Quad), new QuadScorer(Quad), new Reliability());
            using var stream = gold.OpenRead();
            using var lines = new StreamReader(gold.Name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
            foreach (var sentence in GoldEvents.Read(gold.Name, lines))
            {
                var predicted = RecordEvents.Of(engine.Code(Article.FromText(sentence.Id, sentence.Text)));
                List<ScoredEvent> typed = [.. sentence.Events.Where(e => e.Type.Length > 0)];
                if (typed.Count == 0 && !sentence.IsComplete)
                {
                    quads.Add(sentence, predicted);
                    continue;
                }

                var scored = new ScoredSentence(sentence.Id, sentence.Text, typed, predicted, sentence.IsComplete);
                events.Add(scored);
                reliability.Add(scored);
            }

            EventFigures.Write(events, quads, reliability, errors);
            return 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            Console.Error.WriteLine(fault.Message);
            return 1;
        }
    }
}
