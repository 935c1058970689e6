using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OnRecord.Outputs;
using OnRecord.Store;

namespace OnRecord.Web.Pages.Review;

/// <summary>The item that is edited, and the words of its report.</summary>
public sealed class EditView
{
    private EditView(ReviewedItem item) => (Item, Passage) = (item, new PassageText(item.Report.Record, item.Item.Form));

    public ReviewedItem Item { get; }

    public PassageText Passage { get; }

    /// <summary>Of the page.</summary>
    /// <param name="posted">What was sent and cannot be kept; null at first.</param>
    /// <exception cref="StoreException">There is no such item.</exception>
    internal static Dictionary<string, object?> Parameters(HttpContext context, EditQuestion question, PostedItem? posted)
    {
        var (log, id) = (context.RequestServices.GetRequiredService<RecordStore>().Reviews(), ItemId.Of(question.Queue.Item));
        var (report, item) = log.Find(id.Report, id.Item);
        var reviewed = new ReviewedItem(report, item, [.. log.Of(report)[item.Id]], Reviewer.Of(context), context.RequestServices.GetRequiredService<Glossary>());
        return new() { [nameof(EditPage.Question)] = question, [nameof(EditPage.Posted)] = posted, [nameof(EditPage.View)] = new EditView(reviewed) };
    }
}
