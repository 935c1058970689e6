using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Listing;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Web.Forms;
using OnRecord.Web.Pages.News;
using OnRecord.Web.Pages.Reading;

namespace OnRecord.Web.Pages;

/// <summary>Pages on which a report, or one item of it, is read.</summary>
internal static class ReadPages
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        routes.MapAnswer("/reports/{key}", Report).WithMetadata(new PageMetadata(typeof(ReportPage)));
        routes.MapAnswer("/reports/{key}.json", request => ReportJson.Of(ReportReading.Of(request, request.Route("key"))));
        routes.MapAnswer("/reports/{key}.csv", request => new CsvFile<FoundEvent>(ReportReading.Of(request, request.Route("key")).Events, EventForm.Form, request.Route("key")));
        routes.MapPage<ItemPage>("/items/{id}", Item);
        routes.MapAnswer("/items/{id}.json", request => Json(ItemReading.Of(request, request.Route("id"))));
        routes.MapAnswer("/items/{id}.csv", request => Csv(ItemReading.Of(request, request.Route("id"))));
    }

    /// <summary>What others did since a page was opened. It is of whoever asks, and costs so little that it is not kept.</summary>
    public static void MapNews(this IEndpointRouteBuilder routes) => routes.MapAnswer("/news.json", NewsAnswer.Of);

    // What leads to an item need not know in which part it is told.
    private static IResult Report(PageRequest request)
    {
        var question = request.Read(PartQuestion.Read);
        var part = ReadPart.Of(ReportReading.Of(request, request.Route("key")), question.Part ?? 1);
        return question.Item is { } item ? Results.LocalRedirect(part.AddressOf(part.Parts.Of(item))) : PageForms.Page<ReportPage>(new()
        {
            [nameof(ReportPage.News)] = News(request, part.Reading.Report),
            [nameof(ReportPage.Part)] = part,
            [nameof(ReportPage.Held)] = request.Questions.VerdictsOn(part.Items.Select(told => part.Reading.Report.IdOf(told.Id))).ToLookup(verdict => verdict.Item, StringComparer.Ordinal),
        });
    }

    // Read before what it is to be compared with, so that nothing comes in between.
    private static NewsQuestion News(PageRequest request, StoredReport report) => new(request.Questions.Reach(), [report.Key]);

    private static Dictionary<string, object?> Item(PageRequest request)
    {
        var item = ItemReading.Of(request, request.Route("id"));
        return new() { [nameof(ItemPage.News)] = News(request, item.Report), [nameof(ItemPage.Reading)] = item, [nameof(ItemPage.Held)] = request.Questions.VerdictsOn([item.Id]) };
    }

    private static JsonObjectResult Json(ItemReading item) => new(json =>
    {
        if (item.Event is { } told)
        {
            EventForm.Form.WriteFields(json, told);
        }
        else if (item.Statement is { } said)
        {
            StatementForm.Form.WriteFields(json, said);
        }
    });

    // Of an event that several reports tell, a row for each telling.
    private static IResult Csv(ItemReading item) => item.Event is { } told
        ? new CsvFile<FoundEvent>(told.Joint is { } joint ? joint.Tellings.Select(telling => new FoundEvent(telling.Report, telling.Event) { Joint = joint }) : [told], EventForm.Form, item.Id)
        : new CsvFile<FoundStatement>([item.Statement!], StatementForm.Form, item.Id);
}
