using OnRecord.Store.Paging;

namespace OnRecord.Web.Forms;

/// <summary>All items of a list, page after page as they are asked for; with a limit, so many.</summary>
internal static class AllPages
{
    private const int Together = 500;

    public static IEnumerable<T> Of<T>(Func<Window, Page<T>> ask, ListQuestion question)
    {
        var left = question.Limit ?? int.MaxValue;
        for (var after = question.After; left > 0;)
        {
            var page = ask(new Window(Math.Min(left, Together), after));
            foreach (var item in page.Items)
            {
                yield return item;
            }

            (left, after) = (left - page.Items.Count, page.Next);
            if (after is null)
            {
                yield break;
            }
        }
    }
}
