using OnRecord.Records;
using OnRecord.Store.Reviews;
using OnRecord.Tests.Outputs;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Reviews;

/// <summary>An invented report with two events and a statement.</summary>
internal static class ReviewSketch
{
    public const string Text = "🚂 Ilse Tarrant attacked the Harbour Guild, an officer said. The Harbour Guild praised Bo Wren on Monday.";

    public static Record Report(string text = Text, string? url = null, string day = "2024-03-14", params Func<Event, Event>[] changes)
    {
        var sketch = new RecordSketch(text);
        var attack = Sketches.Attack(text, day, url: url);
        Actor[] actors = [.. attack.Actors, RecordSketch.Actor("a4", "Bo Wren", ActorKind.Person, sketch.At("Bo Wren"))];
        List<Event> events =
        [
            attack.Events[0] with { Confidence = 0.9 },
            sketch.Event("e2", "SUPPORT", null, "praised", Status.Happened, [sketch.Who("a2", "Harbour Guild", 2)], [sketch.Who("a4", "Bo Wren")]) with { Confidence = 0.45 },
        ];
        for (var i = 0; i < changes.Length; i++)
        {
            events[i] = changes[i](events[i]);
        }

        Relation[] relations = [new(RelationType.Opposes, "a1", "a2", [sketch.At("attacked")])];
        return attack with { Actors = actors, Events = events, Relations = relations };
    }

    public static string Key(string text = Text, string? url = null, string day = "2024-03-14") => Ids.ReportKey.Of(Report(text, url, day).Article);

    public static Judgement Accept(string item = "e1", string? report = null) => new(report ?? Key(), item, ReviewKind.Accept);

    public static Judgement Reject(string item = "e1", string? report = null) => new(report ?? Key(), item, ReviewKind.Reject);

    /// <summary>The attack is a protest by the guild, and the words of its anchor are two.</summary>
    public static Judgement Edit(RecordStore store, string? report = null)
    {
        var (stored, item) = store.Reviews().Find(report ?? Key(), "e1");
        var sketch = new RecordSketch(stored.Record.Article.Text);
        return new Judgement(report ?? Key(), "e1", ReviewKind.Edit)
        {
            Becomes = item.Form with
            {
                Type = "PROTEST",
                Status = Status.Planned,
                Spans = new Dictionary<ItemPart, IReadOnlyList<TextSpan>>
                {
                    [ItemPart.Anchor] = [sketch.At("attacked the")],
                    [ItemPart.Actor] = [sketch.At("the Harbour Guild")],
                },
            },
        };
    }
}
