using OnRecord.Store.Paging;

namespace OnRecord.Web.Api.Answers;

/// <summary>Pages of lists that are whole in memory and only grow at their end.</summary>
internal static class ListPart
{
    /// <exception cref="PlaceException">The window begins at a place of another list.</exception>
    public static Page<T> Of<T>(IReadOnlyList<T> items, Window window)
    {
        var first = window.After is null ? 0 : window.After.Keys is [long given] && given >= 0 && given <= items.Count ? (int)given : throw new PlaceException();
        var end = Math.Min(items.Count, first + window.Size);
        return new Page<T>([.. items.Skip(first).Take(window.Size)], end < items.Count ? new Place((long)end) : null);
    }
}
