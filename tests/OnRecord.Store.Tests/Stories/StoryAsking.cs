using OnRecord.Store.Queries;

namespace OnRecord.Store.Tests.Stories;

internal static class StoryAsking
{
    /// <summary>For each outlet, the one that began the story of its report; a copy is in the story of the text that it copies.</summary>
    public static SortedDictionary<string, string> StoriesByOutlet(this RecordStore store)
    {
        var stories = store.Ask(ask => ask.Stories(new Filter(), 1)).Select(story => story.Beginning)
            .SelectMany(beginning => store.Ask(ask => ask.StoryReports(beginning.Key)), (beginning, member) => (member.Report.Key, Story: beginning.Record.Article.Outlet!))
            .ToDictionary(item => item.Key, item => item.Story);
        return new(store.Ask(ask => ask.Reports(new Filter { All = true })).ToDictionary(found => found.Report.Record.Article.Outlet!, found => stories[found.Report.FirstKey]));
    }
}
