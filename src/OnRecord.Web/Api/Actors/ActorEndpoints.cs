using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Store.Actors;
using OnRecord.Store.Paging;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Actors;

/// <summary>Who the reports speak of, what they tell of each, and which of them users said are one.</summary>
internal static class ActorEndpoints
{
    private static readonly Parameter[] Filters = [ListParameters.Actor, ListParameters.Country, ListParameters.Outlet, ListParameters.Story, ListParameters.From, ListParameters.To, ListParameters.All];

    public static void MapActors(this IEndpointRouteBuilder routes)
    {
        routes.MapList("/actors", ActorForm.Form, "ActorItem", Filters, asked => asked.Questions.Actors(asked.Query.Filter, asked.Window))
            .Described("actors", "Actors", "Actors known across reports, those that most texts speak of first. All that fit are counted for every page; give `actor` where you can.");
        routes.MapList("/actors/decisions", DecisionForm.Form, "DecisionItem", [], asked => ListPart.Of(asked.Service<RecordStore>().Actors().Decisions(), asked.Window))
            .Described("actorDecisions", "Decisions on actors", "Merges, splits and what was undone, in the order they were decided.");
        routes.MapList("/actors/{id}", AspectForm.Form, "AspectItem", [ListParameters.Outlet, ListParameters.From, ListParameters.To, ListParameters.All], Page)
            .Described("actor", "One actor", "What the reports tell of one actor, by its id, its Wikidata item or its name: names, offices, ties, what it did and said, what was done to it and said of it.").MayBeMissing(409);
    }

    private static Page<FoundAspect> Page(ListRequest asked)
    {
        try
        {
            return asked.Questions.Actor(asked.Route("id"), asked.Query.Filter, asked.Window);
        }
        catch (StoreException fault)
        {
            throw new ApiException(fault.Message.Contains(" may be ", StringComparison.Ordinal) ? Problems.Ambiguous : Problems.NotFound, fault.Message);
        }
    }
}
