using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Tests;
using OnRecord.Tests.Outputs;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Web.Tests.Reading;

/// <summary>A report of very many items: each sentence tells an attack, by someone who is told of only there.</summary>
internal static class LongReport
{
    public static Record Of(int items, int sentencesOfABlock)
    {
        var (text, actors, events, blocks) = (new System.Text.StringBuilder(), new List<Actor>(), new List<Event>(), new List<int>());
        for (var n = 1; n <= items; n++)
        {
            if ((n - 1) % sentencesOfABlock == 0)
            {
                text.Append(n > 1 ? "\n\n" : "");
                blocks.Add(text.Length);
            }

            var (start, name) = (text.Length, $"Wren {n} Tarrant");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{name} attacked the Mill Union, an officer said. ");
            var (who, anchor) = (new TextSpan(start, start + name.Length), new TextSpan(start + name.Length + 1, start + name.Length + 1 + "attacked".Length));
            actors.Add(RecordSketch.Actor($"a{n}", name, ActorKind.Person, who));
            events.Add(new Event($"e{n}", "ASSAULT", null, [], "190", [anchor], [new Participant($"a{n}", who, null, null)], [], null, null, Polarity.Positive, Certainty.Certain, Status.Happened, null, 0.9));
        }

        var body = text.ToString();
        var spans = blocks.Zip(blocks.Skip(1).Append(body.Length), (from, to) => new Block(BlockKind.Paragraph, new TextSpan(from, from + body[from..to].TrimEnd().Length)));
        var article = new Article("long", body, [.. spans]) { Outlet = "The Gazette", Title = "A night of attacks", Published = Publication.Parse("2024-03-01") };
        return new Record("long", article, actors, [], events, [], [new Tension(["e1", $"e{items}"], "who was first", [events[0].Anchor[0]])]);
    }

    /// <returns>Id of the report.</returns>
    public static string AddTo(string record, Record report)
    {
        var store = RecordStore.Open(record, creates: true);
        store.AddOne(report);
        using var questions = store.Ask();
        return questions.Reports(new Store.Queries.Filter { All = true }).MaxBy(found => found.Report.Number)!.Report.Key;
    }
}
