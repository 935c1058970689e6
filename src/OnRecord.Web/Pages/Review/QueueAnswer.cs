using OnRecord.Store;
using OnRecord.Store.Reviews.Queue;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Review;

/// <summary>Asks for what is to be reviewed.</summary>
internal static class QueueAnswer
{
    private const int Together = 200;

    public static Listed<QueuedItem> Of(PageRequest request, QueueQuestion question)
    {
        using var queue = request.Service<RecordStore>().Reviews().Queue();
        var items = queue.Next(question.Queue, Reviewer.Of(request.Context), question.After, QueueQuestion.PageSize + 1);
        return new Listed<QueuedItem>([.. items.Take(QueueQuestion.PageSize)], items.Count > QueueQuestion.PageSize ? items[QueueQuestion.PageSize - 1].Cursor : null);
    }

    public static IEnumerable<QueuedItem> All(PageRequest request, QueueQuestion question)
    {
        using var queue = request.Service<RecordStore>().Reviews().Queue();
        var after = question.After;
        for (var items = Next(); items.Count > 0; items = Next())
        {
            foreach (var item in items)
            {
                yield return item;
            }

            after = items[^1].Cursor;
        }

        IReadOnlyList<QueuedItem> Next() => queue.Next(question.Queue, Reviewer.Of(request.Context), after, Together);
    }
}
