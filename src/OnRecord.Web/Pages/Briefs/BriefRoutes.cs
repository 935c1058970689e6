using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OnRecord.Interchange.Briefs;
using OnRecord.Interchange.Listing;
using OnRecord.Store.Briefs;
using OnRecord.Web.Follow;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Briefs;

/// <summary>The brief as a page, as Markdown, as JSON, and its lines as CSV.</summary>
internal static class BriefRoutes
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    // One row for each sentence of the parts.
    private static readonly ListForm<(BriefPart Part, BriefLine Line)> Lines = new(
    [
        new("part", row => row.Part.Heading),
        new("day", row => row.Line.Day),
        new("label", row => row.Line.Label),
        new("sentence", row => row.Line.Sentence.Text),
        new("reports", row => string.Join("; ", row.Line.Sentence.Sources)),
        new("words", row => string.Join(" | ", row.Line.Quotes.Select(quote => quote.Words))),
        new("items", row => string.Join("; ", row.Line.Quotes.Select(quote => $"{quote.Report}.{quote.Item}"))),
        new("notes", row => string.Join(" ", row.Line.Notes.Select(note => note.Text))),
    ], (_, _) => { });

    public static void MapBriefs(this IEndpointRouteBuilder routes)
    {
        routes.MapPage<BriefDesk>("/brief", request => Read(request) is var question ? new() { ["Question"] = question, ["Brief"] = question.IsOpen ? null : Of(request, question) } : []);
        routes.MapAnswer("/brief.md", request => Results.Text(Markdown(Of(request, Read(request)), request.Context), "text/markdown; charset=utf-8", Encoding.UTF8));
        routes.MapAnswer("/brief.json", request => Results.Json(Of(request, Read(request)), Json));
        routes.MapAnswer("/brief.csv", request => new CsvFile<(BriefPart, BriefLine)>(Of(request, Read(request)).Parts.SelectMany(part => part.Lines.Select(line => (part, line))), Lines, "/brief"));
    }

    private static BriefQuestion Read(PageRequest request) => request.Read(BriefQuestion.Read);

    private static Brief Of(PageRequest request, BriefQuestion question) => question.IsOpen
        ? throw new BadQuestionException(["nothing to brief on; give story, actor, or a period by from and to"])
        : request.Questions.Brief(question.Request(Today.Of(request.Service<TimeProvider>())));

    // Reports without an address of their own are linked where the desk shows them.
    private static string Markdown(Brief brief, HttpContext context)
    {
        using var to = new StringWriter { NewLine = "\n" };
        BriefMarkdown.Write(to, brief, source => BriefLinks.Web(source.Url) ?? $"{context.Request.Scheme}://{context.Request.Host}/reports/{source.Key}");
        return to.ToString();
    }
}
