using NodaTime;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Tests.Outputs;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests;

/// <summary>Invented reports, coded by hand.</summary>
internal static class Sketches
{
    /// <summary>A record with something in every field that there is.</summary>
    public static Record Full()
    {
        var bridge = RecordSketch.Bridge();
        var text = bridge.Article.Text;
        var blocks = bridge.Article.Blocks.ToList();
        var first = blocks[1].Span;
        blocks[1] = blocks[1] with { Kind = BlockKind.Caption, Credit = new TextSpan(first.Start, first.Start + 7), Dateline = new TextSpan(first.Start, first.Start + 4), Published = new Publication(new LocalDate(2024, 3, 14), new LocalTime(9, 5)) };
        var article = new Article("full", text, blocks)
        {
            Outlet = bridge.Article.Outlet,
            Title = bridge.Article.Title,
            Authors = ["Ana “Nan” Quill", "Ó Dubhda, P."],
            Published = new Publication(new LocalDate(2024, 3, 14), new LocalTime(18, 40, 5), Offset.FromHours(-3)),
            Modified = new Publication(new LocalDate(2024, 3, 15)),
            Status = PageStatus.Paywalled,
            Language = "en-GB",
            Url = "https://meridian.example/bridge",
            Notes = ["a repeated headline was left out"],
        };
        var evidence = new[] { new TextSpan(0, 7), new TextSpan(12, 17) };
        var actors = bridge.Actors.ToList();
        actors[1] = actors[1] with { Country = "VAR", Sectors = ["GOV", "MIL"], Wikidata = "Q99999901", Roles = [new Role("foreign minister", "Varania", "2021", "2024-03", evidence)] };
        actors[4] = actors[4] with { Mentions = [.. actors[4].Mentions, new ActorMention(new TextSpan(60, 64), MentionKind.Pronoun)] };
        var said = bridge.Attributions.ToList();
        said[1] = said[1] with { Medium = new Stated("interview", evidence), Audience = new Stated("reporters", evidence), Within = "s1", Actors = ["a1", "a2"], IsSourceUncertain = true, Place = new EventPlace("Selenko", "VAR", evidence[0]), Time = new EventTime("2024-03-12", "2024-03-12", "2024-03-12", evidence[1], IsDeadline: true) };
        var events = bridge.Events.ToList();
        events[0] = events[0] with { Contexts = ["military", "pro_democracy"], Place = events[0].Place! with { Country = "VAR" }, Confidence = 0.37, Polarity = Polarity.Negative, Certainty = Certainty.Possible, Actors = [events[0].Actors[0] with { Country = "VAR", Sector = "GOV" }], Counts = [new EventCount(CountKind.Injured, 12, CountBound.AtLeast, evidence)] };
        events[2] = events[2] with { Time = events[2].Time! with { From = "2024-05-01" } };
        Relation[] relations = [bridge.Relations[0] with { From = "2021-05-01", To = "2024-01-31" }, .. bridge.Relations.Skip(1)];
        return new Record("full", article, actors, said, events, relations, bridge.Tensions) { NotCoded = "in part" };
    }

    /// <summary>A report with one event: a named person attacks a named body, on the word of a source of a kind.</summary>
    public static Record Attack(string text, string? day, string? outlet = "The Gazette", string? url = null, string actor = "Ilse Tarrant", string recipient = "Harbour Guild",
        string type = "ASSAULT", Status status = Status.Happened, SourceKind source = SourceKind.Named, string? country = "VAR", string? title = null)
    {
        var sketch = new RecordSketch(text);
        var article = Article(text, day, outlet, url, title);
        return new Record(
            article.Id,
            article,
            [
                RecordSketch.Actor("a1", actor, ActorKind.Person, sketch.At(actor)) with { Country = country },
                RecordSketch.Actor("a2", recipient, ActorKind.Organization, sketch.At(recipient)),
                RecordSketch.Actor("a3", "an officer", ActorKind.Person) with { Mentions = [new ActorMention(sketch.At("an officer"), MentionKind.Nominal)] },
            ],
            [new Attribution("s1", [sketch.At("an officer")], [sketch.At("said")], [sketch.At("attacked")], "a3", source, source == SourceKind.Anonymous ? new Anonymity(null, [sketch.At("an officer")]) : null, QuoteKind.Indirect, CueClass.Speech, null, null, null)],
            [sketch.Event("e1", type, null, "attacked", status, [sketch.Who("a1", actor) with { Country = country }], [sketch.Who("a2", recipient)], "s1")],
            [],
            []);
    }

    public static string AttackText(string more = "") => $"Ilse Tarrant attacked the Harbour Guild, an officer said. {more}".Trim();

    /// <summary>A report in which nothing was found.</summary>
    public static Record Plain(string text, string? day = null, string? outlet = null, string? url = null, string? title = null)
    {
        var article = Article(text, day, outlet, url, title);
        return new Record(article.Id, article, [], [], [], [], []);
    }

    private static Article Article(string text, string? day, string? outlet, string? url, string? title = null)
    {
        var plain = Reading.Article.FromText("sketch", text);
        return new Article(plain.Id, plain.Text, plain.Blocks) { Outlet = outlet, Url = url, Title = title, Published = day is null ? null : Publication.Parse(day) };
    }
}
