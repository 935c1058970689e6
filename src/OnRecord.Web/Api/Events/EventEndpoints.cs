using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Events;

/// <summary>What happened, is planned, threatened, denied …, and on whose word.</summary>
internal static class EventEndpoints
{
    private static readonly Parameter Tellings = ParameterKinds.Flag("tellings", "Each telling of an event that several reports tell as an item of its own.");

    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        routes.MapList("/events", EventForm.Form, "EventItem", [.. ListParameters.Filters, Tellings], asked => asked.Questions.Events(asked.Query.Filter with { Joined = !asked.Query.Flag(Tellings) }, asked.Window))
            .Described("events", "Events", "Events, newest first, each with its sources and its words. What several reports of a story tell is one event, as the first telling that fits has it.");
        routes.MapOne("/events/{id}", "EventItem", [], asked => asked.Questions.Event(asked.Route("id")) is { } found
                ? new ObjectAnswer(json => EventForm.Write(json, found))
                : throw new ApiException(Problems.NotFound, $"The record has no event {asked.Route("id")}; ids are as REPORT.e1."))
            .Described("event", "One event", "An event by its id, with every telling of it and the claims that bear on it.").MayBeMissing();
    }
}
