using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Store.Actors;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Web.Forms;
using OnRecord.Web.Layout;
using OnRecord.Web.Pages.Actors;
using OnRecord.Web.Pages.Events;
using OnRecord.Web.Pages.Reports;
using OnRecord.Web.Pages.Statements;

namespace OnRecord.Web.Pages;

/// <summary>Pages that find things in the record.</summary>
internal static class FindPages
{
    /// <summary>The first items of an answer in which its facets are counted; their cost must not grow with the record.</summary>
    private const int Counted = 300;

    /// <summary>Of reports fewer: each has many items.</summary>
    private const int CountedReports = 100;

    public static IReadOnlyList<NavigationEntry> Navigation { get; } = [new("Reports", "/reports"), new("Events", "/events"), new("Statements", "/statements"), new("Actors", "/actors")];

    public static void MapFinding(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<ActorsPage>("/actors", request => request.Read(ActorsQuestion.Read) is var question ? new() { ["Question"] = question, ["Actors"] = question.Ask(request) } : []);
        routes.MapAnswer("/actors.json", request => JsonPage.Of(new Page<ListedActor>(request.Read(ActorsQuestion.Read).Ask(request), null), ListedActorForm.Form));
        routes.MapAnswer("/actors.csv", request => new CsvFile<ListedActor>(request.Read(ActorsQuestion.Read).Ask(request), ListedActorForm.Form, "actors"));
        routes.MapPage<Actors.ActorPage>("/actors/{key}", request => new() { ["Reading"] = ActorReading.Of(request, request.Route("key")) });
        routes.MapAnswer("/actors/{key}.json", request => JsonPage.Of(new Page<FoundAspect>([.. request.Questions.Actor(request.Route("key"), new Filter())], null), AspectForm.Form));
        routes.MapAnswer("/actors/{key}.csv", request => new CsvFile<FoundAspect>(request.Questions.Actor(request.Route("key"), new Filter()), AspectForm.Form, request.Route("key")));
        routes.MapAnswer("/", _ => Results.LocalRedirect("/reports"));
        routes.MapList<ReportsPage, ReportsQuestion, FoundReport>(
            "/reports", ReportsQuestion.Read, (request, question, window) => request.Questions.Reports(question.Filter.Filter, question.Query, window), ReportForm.Form,
            (request, question, _) => new() { ["Facets"] = request.Questions.ReportFacets(question.Filter.Filter, question.Query, CountedReports) });
        routes.MapList<EventsPage, EventsQuestion, FoundEvent>(
            "/events", EventsQuestion.Read, (request, question, window) => request.Questions.Events(question.Filter.Filter with { Joined = !question.Tellings }, window), EventForm.Form,
            (request, question, _) => new() { ["Facets"] = request.Questions.EventFacets(question.Filter.Filter, Counted) });
        routes.MapList<StatementsPage, StatementsQuestion, FoundStatement>(
            "/statements", StatementsQuestion.Read, (request, question, window) => request.Questions.Statements(question.Filter.Filter, window), StatementForm.Form,
            (request, question, _) => new() { ["Facets"] = request.Questions.StatementFacets(question.Filter.Filter, Counted) });
    }
}
