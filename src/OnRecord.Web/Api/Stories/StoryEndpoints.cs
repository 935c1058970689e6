using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Stories;

/// <summary>Happenings, each with the reports that tell it.</summary>
internal static class StoryEndpoints
{
    private static readonly Parameter Texts = ParameterKinds.Number("texts", "The fewest distinct texts of a story.", 1, 1_000_000, 2);

    public static void MapStories(this IEndpointRouteBuilder routes)
    {
        routes.MapList("/stories", StoryForm.Form, "StoryItem", [.. ListParameters.Filters, Texts], asked => asked.Questions.Stories(asked.Query.Filter, asked.Query.Number(Texts), asked.Window), Notes)
            .Described("stories", "Stories", "Stories of which a report fits the filters, those that go on to the latest day first.");
        routes.MapList("/stories/{id}", StoryReportForm.Form, "StoryReportItem", [], asked => asked.Questions.StoryReports(asked.Route("id"), asked.Window) is { Items.Count: > 0 } page ? page
                : throw new ApiException(Problems.NotFound, $"The record has no report {asked.Route("id")} that is in a story."))
            .Described("story", "One story", "The reports of a story, by its id or that of any of its reports, in the order of their appearance, each with why it belongs to it.").MayBeMissing();
    }

    private static IReadOnlyList<string> Notes(ListRequest asked) =>
        asked.Questions.DaysWithoutStories() is var days and > 0 ? [$"the reports of {days:N0} days are in no story yet; run the last onrecord add again to its end"] : [];
}
