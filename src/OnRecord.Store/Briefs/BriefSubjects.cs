using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Records;
using OnRecord.Store.Actors;
using OnRecord.Store.Queries;
using OnRecord.Store.Stories;

namespace OnRecord.Store.Briefs;

/// <summary>Finds what a brief is of.</summary>
internal sealed class BriefSubjects(Questions questions, BriefLines lines, BriefWording wording, Glossary glossary)
{
    private const int MostStories = 15;
    private const int MostAspects = 24;

    // Of the busiest actors tens of thousands of reports tell the same offices.
    private const int MostReports = 1_000;

    /// <exception cref="StoreException">The story or the actor is not known.</exception>
    public BriefSubject Of(BriefRequest request, string record) => (request.Story, request.Actor) switch
    {
        ({ } story, _) => OfStory(request, questions.Story(story) ?? throw new StoreException(record, $"no report {story} is in a story", "give the id of a report, as in onrecord stories")),
        (_, { } actor) => OfActor(request, actor),
        _ => OfPeriod(request),
    };

    private static BriefSubject OfStory(BriefRequest request, FoundStory story)
    {
        var glance = new List<Cited>
        {
            new($"{EventSentence.Capitalised(Counted.Of(story.Texts, "distinct report"))} of {Counted.Of(story.Outlets, "outlet")} from {BriefDay.Span(story.First, story.Last)}{(story.Carriers > story.Texts ? $", carried {Counted.Of(story.Carriers, "time")} in all; copies are not counted" : "; none has a copy")}.", []),
            new($"The whole story rests on at least {Counted.Of(story.Sources, "independent source")}. Whoever is not named cannot be told from others and is not counted.", []),
        };
        return new BriefSubject("story", TitleOf(story.Beginning), new Filter { Story = story.Beginning.Key, From = request.From, To = request.To }, glance, []);
    }

    private BriefSubject OfActor(BriefRequest request, string actor)
    {
        var (key, name) = questions.Named(actor);
        var filter = new Filter { Actor = key, From = request.From, To = request.To };
        var aspects = questions.NamesOfficesAndTies(key, MostAspects + 1, MostReports, out var isAll);
        var part = new BriefPart("actor", wording["part/actor"], wording["note/actor"], [.. aspects.Take(MostAspects).Select(aspect => Line(name, aspect.Aspect.Place, aspect.Example))], LeftOut(aspects.Count > MostAspects, isAll));
        return new BriefSubject("actor", name, filter, [], part.Lines.Count > 0 ? [part] : []);
    }

    private static string? LeftOut(bool areMore, bool isAll)
    {
        string[] sentences =
        [
            .. isAll ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"They are those of the newest {MostReports:N0} reports that speak of the actor.")],
            .. areMore ? ["More names, offices and ties are told; the actor's page lists them."] : Array.Empty<string>(),
        ];
        return sentences.Length > 0 ? string.Join(' ', sentences) : null;
    }

    private BriefLine Line(string name, AspectPlace aspect, StoredReport example)
    {
        var what = Wording.Clean(aspect.What);
        var detail = aspect.Detail is { } other ? Wording.Clean(other) : "";
        var text = aspect.Kind switch
        {
            AspectKind.Name => $"Called {Wording.Quoted(what)}",
            AspectKind.Office => $"{EventSentence.Capitalised(what)}{(detail.Length > 0 ? $" of {glossary.Country(detail)}" : "")}",
            AspectKind.Tie => $"{name} {Tie(what)} {detail}",
            _ => $"{detail} {Tie(what)} {name}",
        };
        var days = (aspect.From, aspect.To) switch
        {
            (null, null) => "",
            ({ } from, null) => $", since {from}",
            (null, { } to) => $", until {to}",
            var (from, to) => $", {from} to {to}",
        };
        var note = aspect.Texts > 1 ? new Cited[] { new($"Told by {Counted.Of(aspect.Texts, "distinct report")}, the latest of which is cited.", []) } : [];
        return new BriefLine(null, aspect.Kind switch { AspectKind.Name => "name", AspectKind.Office => "office", _ => "tie" }, Tone.Plain, new Cited($"{text}{days}.", [lines.Sources.NumberOf(example)]), [], note);
    }

    private string Tie(string type) => type switch
    {
        "leads" or "supports" or "opposes" or "holds office" => glossary.Of(Words.To<RelationType>(type)),
        _ => $"is {glossary.Of(Words.To<RelationType>(type))}",
    };

    private BriefSubject OfPeriod(BriefRequest request)
    {
        var filter = new Filter { From = request.From, To = request.To };
        var stories = questions.Stories(filter with { Limit = 10 * MostStories }, 2).OrderByDescending(story => story.Texts).ThenByDescending(story => story.Sources).ThenBy(story => story.Beginning.Key, StringComparer.Ordinal).ToList();
        var part = new BriefPart("stories", wording["part/stories"], wording["note/stories"], [.. stories.Take(MostStories).Select(Line)], stories.Count > MostStories ? "There are more stories; the page of stories lists them." : null);
        var title = (request.From, request.To) switch
        {
            (null, null) => "The whole record",
            ({ } from, null) => $"Since {BriefDay.Of(from)}",
            (null, { } to) => $"Until {BriefDay.Of(to)}",
            var (from, to) => BriefDay.Span(from, to),
        };
        return new BriefSubject("period", title, filter, [], part.Lines.Count > 0 ? [part] : []);
    }

    private BriefLine Line(FoundStory story) => new(
        null, BriefDay.Span(story.First, story.Last), Tone.Title,
        new Cited($"{Wording.Quoted(TitleOf(story.Beginning))}: {Counted.Of(story.Texts, "distinct report")} of {Counted.Of(story.Outlets, "outlet")}, at least {Counted.Of(story.Sources, "independent source")}.", [lines.Sources.NumberOf(story.Beginning)]), [], []);

    private static string TitleOf(StoredReport report) =>
        report.Record.Article is var article && article.Title is { Length: > 0 } title ? Wording.Clean(title) : article.Blocks is [var first, ..] ? Wording.Shorten(Wording.Of(article.Text, first.Span), 160) : report.Key;
}
