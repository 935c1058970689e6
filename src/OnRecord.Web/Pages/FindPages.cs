using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Store.Queries;
using OnRecord.Web.Forms;
using OnRecord.Web.Layout;
using OnRecord.Web.Pages.Events;
using OnRecord.Web.Pages.Reports;
using OnRecord.Web.Pages.Statements;

namespace OnRecord.Web.Pages;

/// <summary>Pages that find things in the record.</summary>
internal static class FindPages
{
    public static IReadOnlyList<NavigationEntry> Navigation { get; } = [new("Reports", "/reports"), new("Events", "/events"), new("Statements", "/statements")];

    public static void MapFinding(this IEndpointRouteBuilder routes)
    {
        routes.MapAnswer("/", _ => Results.LocalRedirect("/reports"));
        routes.MapList<ReportsPage, ReportsQuestion, FoundReport>("/reports", ReportsQuestion.Read, (request, question, window) => request.Questions.Reports(question.Filter.Filter, question.Query, window), ReportForm.Form);
        routes.MapList<EventsPage, EventsQuestion, FoundEvent>("/events", EventsQuestion.Read, (request, question, window) => request.Questions.Events(question.Filter.Filter with { Joined = !question.Tellings }, window), EventForm.Form);
        routes.MapList<StatementsPage, StatementsQuestion, FoundStatement>("/statements", StatementsQuestion.Read, (request, question, window) => request.Questions.Statements(question.Filter.Filter, window), StatementForm.Form);
    }
}
