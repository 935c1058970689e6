using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Web.Forms;
using OnRecord.Web.Layout;
using OnRecord.Web.Pages.Reports;

namespace OnRecord.Web.Pages;

/// <summary>Pages that find things in the record.</summary>
internal static class FindPages
{
    public static IReadOnlyList<NavigationEntry> Navigation { get; } = [new("Reports", "/reports")];

    public static void MapFinding(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Results.LocalRedirect("/reports"));
        routes.MapList<ReportsPage, ReportsQuestion, Store.Queries.FoundReport>("/reports", ReportsQuestion.Read, ReportsAnswer.Of, ReportsAnswer.All, ReportForm.Form);
    }
}
