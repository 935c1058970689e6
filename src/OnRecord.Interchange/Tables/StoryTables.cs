using OnRecord.Outputs;
using OnRecord.Store.Queries;

namespace OnRecord.Interchange.Tables;

/// <summary>Tables of what several reports tell: stories, events with several tellings, and claims that bear on each other.</summary>
internal static class StoryTables
{
    public static Table Stories() => new Fields<StoryTotals>()
        .Text("story", (report, _) => report.Key)
        .Text("first", (_, story) => story.First)
        .Text("last", (_, story) => story.Last)
        .Integer("texts", (_, story) => story.Texts)
        .Integer("independent_sources", (_, story) => story.Sources)
        .Integer("outlets", (_, story) => story.Outlets)
        .Of("stories", report => report.Around.Began is { } story ? [story] : []);

    public static Table Reports() => new Fields<ReportInStory>()
        .Text("report", (report, _) => report.Key)
        .Text("story", (_, item) => item.Story)
        .Text("joined_to", (_, item) => item.JoinedTo)
        .Number("likeness", (_, item) => item.Likeness)
        .Of("story_reports", report => report.Around.InStory is { } item ? [item] : []);

    public static Table Tellings() => new Fields<ReportTelling>()
        .Text("event", (report, told) => report.IdOf(told.Event))
        .Text("report", (report, _) => report.Key)
        .Text("joint", (_, told) => told.Joint)
        .Text("source", (_, told) => told.Source)
        .Integer("texts", (_, told) => told.Texts)
        .Integer("independent_sources", (_, told) => told.Sources)
        .Integer("anonymous_texts", (_, told) => told.AnonymousTexts)
        .Of("tellings", report => report.Around.Told);

    public static Table Links() => new Fields<ClaimBearing>()
        .Text("item", (report, link) => report.IdOf(link.Item))
        .Text("report", (report, _) => report.Key)
        .Text("link", (_, link) => Words.Of(link.Kind))
        .Text("other", (_, link) => link.Other)
        .Text("other_report", (_, link) => link.OtherReport)
        .Text("why", (_, link) => link.Why)
        .Of("links", report => report.Around.Links);
}
