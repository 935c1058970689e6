using OnRecord.Evaluation.Events;

namespace OnRecord.Cli.Events;

/// <summary>Prints the figures of an evaluation of events.</summary>
internal static class EventFigures
{
    public static void Write(EventScorer events, QuadScorer quads, Reliability reliability, int errors)
    {
        if (events.Sentences == 0)
        {
            foreach (var (name, value) in quads.Figures())
            {
                Console.Out.WriteLine($"{name,-22} {value:0.####}");
            }

            return;
        }

        foreach (var score in events.Scores())
        {
            Console.Out.WriteLine($"{score.Name,-22} P {score.Precision:F4}  R {score.Recall:F4}  F1 {score.F1:F4}");
        }

        Console.Out.WriteLine($"{"macro F1 of types",-22} {events.MacroF1():F4}");
        Console.Out.WriteLine($"{"sentences",-22} {events.Sentences}, {events.WithPrediction} with an event, {events.Hits} with a right type, {events.ExactTypes} with exactly the right types");
        Console.Out.WriteLine();
        foreach (var score in events.Types().OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            Console.Out.WriteLine($"{score.Name,-22} gold {score.Gold,3}  coded {score.Predicted,3}  P {score.Precision:F2}  R {score.Recall:F2}  F1 {score.F1:F2}");
        }

        Write(reliability);
        Write(events.Errors, errors);
    }

    public static void Write(Reliability reliability)
    {
        Console.Out.WriteLine("\nconfidence   events  mean  type right");
        foreach (var (from, count, confidence, right) in reliability.Table())
        {
            Console.Out.WriteLine($"{from:F1} to {from + 0.1:F1}   {count,6}  {confidence:F2}  {right:F2}");
        }

        Console.Out.WriteLine($"expected calibration error {reliability.Error():F3}");
    }

    private static void Write(IReadOnlyList<EventError> all, int errors)
    {
        foreach (var kind in all.GroupBy(e => e.Kind).OrderByDescending(g => g.Count()))
        {
            Console.Out.WriteLine($"\n{kind.Key}: {kind.Count()}");
            foreach (var error in kind.Take(errors))
            {
                Console.Out.WriteLine($"  {error.Id}: {error.Text}\n    gold {error.Gold}\n    coded {error.Predicted}");
            }
        }
    }
}
