using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Tests.Outputs;
using Record = OnRecord.Records.Record;

namespace OnRecord.Interchange.Tests.Briefs;

/// <summary>Four invented reports of one strike, coded by hand: told by several, announced with a day, denied, and on the word of somebody
/// who is not named.</summary>
internal static class DockReports
{
    private const string Strike = "Dock workers went on strike against the Harbour Guild in Selenko on Monday, Mayor Ilse Tarrant said.";
    private const string Promise = "The Harbour Guild promised dock workers in Selenko to raise their pay by 1 April.";
    private const string Plan = "The Harbour Guild plans to expel dock workers in Selenko, a guild clerk who asked not to be named said.";
    private const string Denial = "The Harbour Guild denied that it would expel dock workers in Selenko.";

    public static Record[] All() =>
    [
        Told(
            $"{Strike}\n“Nobody will unload a ship before the guild has listened to us,” Tarrant said.", "2024-03-04", "The Gazette", "Dock workers of Selenko strike against the Harbour Guild",
            sketch => sketch.Event("e1", "PROTEST", "strike", "strike", Status.Happened, [sketch.Who("a1", "Dock workers")], [sketch.Who("a2", "Harbour Guild")], "s1") with { Time = Monday(sketch), Place = new EventPlace("Selenko", "VAR", sketch.At("Selenko")) },
            sketch => Said("s1", sketch, "Mayor Ilse Tarrant", "said", "Dock workers went on strike", "a3", SourceKind.Named),
            sketch => Said("s2", sketch, "Tarrant", "said", "“Nobody will unload a ship before the guild has listened to us,”", "a3", SourceKind.Named, occurrence: 2) with { Quote = QuoteKind.Direct }),
        Told(
            $"Dock workers in Selenko walked out in a strike against the Harbour Guild on Monday.\n{Promise}", "2024-03-05", "Evening Post", "Harbour Guild of Selenko promises pay to dock workers on strike",
            sketch => sketch.Event("e1", "PROTEST", "strike", "strike", Status.Happened, [sketch.Who("a1", "Dock workers")], [sketch.Who("a2", "Harbour Guild")]) with { Time = Monday(sketch), Place = new EventPlace("Selenko", "VAR", sketch.At("Selenko")) },
            more: sketch => sketch.Event("e2", "AID", null, "promised", Status.Promised, [sketch.Who("a2", "Harbour Guild", 2)], [sketch.Who("a1", "dock workers")]) with { Time = new EventTime("2024-04-01", null, "2024-04-01", sketch.At("by 1 April"), true), Cameo = "070" }),
        Told(
            $"Dock workers in Selenko stayed away from the ships of the Harbour Guild.\n{Plan}", "2024-03-06", "Evening Post", "Harbour Guild of Selenko may expel dock workers on strike",
            sketch => sketch.Event("e1", "SANCTION", "expel", "expel", Status.Planned, [sketch.Who("a2", "Harbour Guild")], [sketch.Who("a1", "dock workers")], "s1") with { Cameo = "166" },
            sketch => Said("s1", sketch, "a guild clerk who asked not to be named", "said", "The Harbour Guild plans to expel dock workers", "a4", SourceKind.Anonymous)),
        Told(
            $"The strike of dock workers in Selenko went on.\n{Denial}", "2024-03-07", "The Gazette", "Harbour Guild of Selenko denies plan to expel dock workers on strike",
            sketch => sketch.Event("e1", "SANCTION", "expel", "expel", Status.Denied, [sketch.Who("a2", "Harbour Guild")], [sketch.Who("a1", "dock workers")], "s1") with { Cameo = "166", Polarity = Polarity.Negative },
            sketch => Said("s1", sketch, "The Harbour Guild", "denied", "it would expel dock workers", "a2", SourceKind.Named) with { CueClass = CueClass.Denial }),
    ];

    private static EventTime Monday(RecordSketch sketch) => new("2024-03-04", "2024-03-04", "2024-03-04", sketch.At("on Monday"), false);

    private static Attribution Said(string id, RecordSketch sketch, string source, string cue, string content, string actor, SourceKind kind, int occurrence = 1) => new(
        id, [sketch.At(source, occurrence)], [sketch.At(cue)], [sketch.At(content)], actor, kind, kind == SourceKind.Anonymous ? new Anonymity("asked not to be named", [sketch.At("asked not to be named")]) : null,
        QuoteKind.Indirect, CueClass.Speech, null, null, null);

    private static Record Told(
        string text, string day, string outlet, string title, Func<RecordSketch, Event> told, Func<RecordSketch, Attribution>? said = null, Func<RecordSketch, Attribution>? quoted = null, Func<RecordSketch, Event>? more = null)
    {
        var sketch = new RecordSketch(text);
        var plain = Article.FromText("dock", text);
        var article = new Article("dock", plain.Text, plain.Blocks) { Outlet = outlet, Title = title, Url = $"https://news.example/{day}", Published = Publication.Parse(day), Language = "en" };
        var words = text.Contains("Dock workers", StringComparison.Ordinal) ? "Dock workers" : "dock workers";
        return new Record(
            "dock", article,
            [
                RecordSketch.Actor("a1", "dock workers", ActorKind.People, sketch.At(words)),
                RecordSketch.Actor("a2", "Harbour Guild", ActorKind.Organization, sketch.At("Harbour Guild")),
                .. text.Contains("Ilse Tarrant", StringComparison.Ordinal) ? [RecordSketch.Actor("a3", "Ilse Tarrant", ActorKind.Person, sketch.At("Ilse Tarrant"))] : Array.Empty<Actor>(),
                .. text.Contains("guild clerk", StringComparison.Ordinal) ? [RecordSketch.Actor("a4", "guild clerk", ActorKind.Person) with { Mentions = [new ActorMention(sketch.At("guild clerk"), MentionKind.Nominal)] }] : Array.Empty<Actor>(),
            ],
            [.. new[] { said, quoted }.OfType<Func<RecordSketch, Attribution>>().Select(make => make(sketch))],
            [.. new[] { told, more }.OfType<Func<RecordSketch, Event>>().Select(make => make(sketch))],
            [], []);
    }
}
