using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;

namespace OnRecord.Web.Api.Timelines;

/// <summary>What happened, was announced and is due, by day.</summary>
internal static class TimelineEndpoints
{
    public static void MapTimeline(this IEndpointRouteBuilder routes) => routes
        .MapList("/timeline", EntryForm.Form, "TimelineItem", [.. ListParameters.Filters.Where(filter => filter != ListParameters.All && filter != ListParameters.Story), ListParameters.With, ListParameters.AsOf], asked =>
            asked.Questions.Timeline(asked.Query.Filter, asked.Query[ListParameters.With], asked.AsOf, asked.Window))
        .Described("timeline", "Timeline", "By day, the earliest first: what happened, goes on, was denied or is possible; what was announced, on the day it was told; and the day set for it, with its state.");
}
