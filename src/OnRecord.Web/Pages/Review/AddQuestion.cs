using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Reviews;
using OnRecord.Text;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Review;

/// <summary>To which report something is added, and what.</summary>
/// <param name="Report">Id of the report.</param>
/// <param name="Here">The page of the review to go back to; null for that of the report.</param>
public sealed record AddQuestion(string Report, ItemKind Kind, string? Here)
{
    private static readonly string[] Names = ["report", "kind", "here"];

    /// <summary>Where to go back to.</summary>
    public string Back => Here ?? QueryText.Of("/review", [("order", "reading"), ("report", Report)]);

    public string Of(ItemKind kind) => QueryText.Of("/review/add", [("report", Report), ("kind", kind == ItemKind.Event ? null : Words.Of(kind)), ("here", Here)]);

    internal static AddQuestion Read(QuestionReader reader)
    {
        var (report, kind, here) = (reader.Text("report"), reader.Choice<ItemKind>("kind") ?? ItemKind.Event, reader.Text("here"));
        if (report is null)
        {
            reader.Fault("report is missing; give the id of a report");
        }

        if (here is not null && here != "/review" && !here.StartsWith("/review?", StringComparison.Ordinal))
        {
            reader.Fault("here is no page of the review");
        }

        return new AddQuestion(report ?? "", kind, here);
    }

    /// <summary>The same, from the form that was sent.</summary>
    internal static AddQuestion Of(IFormCollection form)
    {
        var reader = new QuestionReader(new QueryCollection(Names.ToDictionary(name => name, name => form[name])));
        var question = Read(reader);
        reader.Check();
        return question;
    }

    /// <summary>An item of which nothing is said yet.</summary>
    internal static ItemForm<TextSpan> Empty(ItemKind kind) => new(kind, "", null, null, null, new Dictionary<ItemPart, IReadOnlyList<TextSpan>>());

    /// <summary>Of the page.</summary>
    /// <param name="posted">What was sent and cannot be kept; null at first.</param>
    /// <exception cref="StoreException">There is no such report.</exception>
    internal Dictionary<string, object?> Parameters(HttpContext context, PostedItem? posted)
    {
        var report = context.RequestServices.GetRequiredService<RecordStore>().Reviews().Report(Report);
        return new() { [nameof(AddPage.Question)] = this, [nameof(AddPage.Report)] = report, [nameof(AddPage.Posted)] = posted };
    }
}
