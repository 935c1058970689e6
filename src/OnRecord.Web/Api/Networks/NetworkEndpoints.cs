using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Records;
using OnRecord.Store.Networks;
using OnRecord.Web.Api.Answers;
using OnRecord.Web.Api.Asking;
using OnRecord.Web.Api.Description;

namespace OnRecord.Web.Api.Networks;

/// <summary>What actors did to each other, and what ties them.</summary>
internal static class NetworkEndpoints
{
    private static readonly Parameter Edges = ParameterKinds.Choice<EdgeKind>("edges", "Kind of edges; both by default.");
    private static readonly Parameter Tie = ParameterKinds.Choice<RelationType>("tie", "Type of ties.");
    private static readonly Parameter[] Reports = [ListParameters.Country, ListParameters.Outlet, ListParameters.From, ListParameters.To, ListParameters.All];

    public static void MapNetworks(this IEndpointRouteBuilder routes)
    {
        routes.MapList("/dyads", DyadForm.Form, "DyadItem", [ListParameters.Actor, ListParameters.With, .. Reports], asked => asked.Questions.Dyads(asked.Query.Filter, asked.Query[ListParameters.With], asked.Window))
            .Described("dyads", "Dyads", "What actors did to each other, by day and direction: events by PLOVER's quadrants, the sum and mean of its scores. Of `actor` and `with` both directions are given.");
        routes.MapList("/network", EdgeForm.Form, "EdgeItem", [ListParameters.Actor, ListParameters.Type, .. Reports, Edges, Tie], asked =>
                asked.Questions.Network(asked.Query.Filter, asked.Query.Choice<EdgeKind>(Edges), asked.Query.Choice<RelationType>(Tie), asked.Window))
            .Described("network", "Network", "Ties and events between actors, all of one type from one actor to another together: ties first. All edges are counted for every page.");
    }
}
