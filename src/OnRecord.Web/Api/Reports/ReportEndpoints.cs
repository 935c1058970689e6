using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Store.Paging;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Reports;

/// <summary>Reports: lists of them, one with its items, its text, its versions and copies.</summary>
internal static class ReportEndpoints
{
    private static readonly Parameter Url = ParameterKinds.Text("url", "Address of a report.", "https://gazette.example/border") with { IsRequired = true };

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes.MapList("/reports", ReportForm.Form, "ReportItem", ListParameters.Filters, asked => asked.Questions.Reports(asked.Query.Filter, null, asked.Window))
            .Described("reports", "Reports", "Reports that hold something that fits the filters, newest first.");
        routes.MapOne("/reports/{id}", "Record", [], asked => new RecordAnswer(Find(asked)))
            .Described("report", "One record", "A report with all its items, as `onrecord read --format json` writes it; `stored` is what the record knows of it besides.").MayBeMissing();
        routes.MapOne("/reports/{id}/text", "text", [], asked => new TextAnswer(Find(asked).Record.Article.Text, "text/plain"))
            .Described("reportText", "Text of a report", "The text that all spans point into.").MayBeMissing().WithMetadata(new AnswerMetadata(null, false, ["text/plain"]));
        routes.MapList("/reports/{id}/versions", VersionForm.Form, "VersionItem", [], asked => Versions(asked, Find(asked).Record.Article.Url))
            .Described("reportVersions", "Versions of a report", "The versions that stood at its address, oldest first, with an item for each change, and one for a version without any.").MayBeMissing();
        routes.MapList("/reports/{id}/copies", ReportForm.Form, "ReportItem", [], asked => Find(asked) is var report ? asked.Questions.Carriers(report.Key, asked.Window) : null!)
            .Described("reportCopies", "Copies of a report", "The reports that carry its text or a copy of it, itself among them, in the order in which they were added.").MayBeMissing();
        routes.MapList("/reports/{id}/story", StoryReportForm.Form, "StoryReportItem", [], asked => Find(asked) is var report ? asked.Questions.StoryReports(report.Key, asked.Window) : null!)
            .Described("reportStory", "Story of a report", "The reports of the story that it belongs to, in the order of their appearance, each with why it belongs to it.").MayBeMissing();
        routes.MapList("/versions", VersionForm.Form, "VersionItem", [Url], asked => Versions(asked, asked.Query[Url]))
            .Described("versions", "Versions at an address", "The versions that stood at an address, oldest first, with an item for each change, and one for a version without any.").MayBeMissing();
    }

    private static StoredReport Find(ListRequest asked) => asked.Questions.Report(asked.Route("id")) ?? throw new ApiException(Problems.NotFound, $"The record has no report {asked.Route("id")}.");

    private static Page<ChangedVersion> Versions(ListRequest asked, string? url)
    {
        var versions = url is null ? [] : asked.Questions.Versions(url);
        if (versions.Count == 0 && asked.Http.GetRouteValue("id") is null)
        {
            throw new ApiException(Problems.NotFound, $"The record has no report of the address {url}.");
        }

        return ListPart.Of([.. versions.SelectMany(VersionForm.Rows)], asked.Window);
    }
}
