using OnRecord.Interchange.Listing;
using OnRecord.Outputs.Accounts;
using OnRecord.Store;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Follow;

internal static class StoryTitle
{
    /// <summary>Headline of the report that began a story; null for a story that is not known.</summary>
    public static string? Of(Questions questions, string report) => questions.Story(report) is { } story ? Of(story.Beginning) : null;

    public static string Of(StoredReport report) => ReportFields.Headline(report) is { Length: > 0 } headline ? Wording.Clean(headline) : "a report without a headline";
}
