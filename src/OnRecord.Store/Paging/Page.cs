namespace OnRecord.Store.Paging;

/// <summary>The part of a list that is wanted.</summary>
/// <param name="Size">The most items, at least 1.</param>
/// <param name="After">Where it begins; null for the beginning of the list.</param>
public sealed record Window(int Size, Place? After = null);

/// <summary>Items of a list that follow each other.</summary>
/// <param name="Next">Where the next page begins; null when nothing follows.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, Place? Next)
{
    /// <summary>The page of rows of which one more than the window holds was asked for.</summary>
    internal static Page<T> Of<TRow>(IEnumerable<TRow> rows, Window window, Func<TRow, Place> place, Func<TRow[], IEnumerable<T>> load)
    {
        var some = rows.Take(window.Size + 1).ToArray();
        return some.Length > window.Size
            ? new Page<T>([.. load(some[..window.Size])], place(some[window.Size - 1]))
            : new Page<T>(some.Length == 0 ? [] : [.. load(some)], null);
    }

    internal static Page<T> Of(IEnumerable<T> items, Window window, Func<T, Place> place) => Of(items, window, place, some => some);

    internal static Page<T> Of(IEnumerable<Placed<T>> items, Window window) => Of(items, window, item => item.Place, some => some.Select(item => item.Found));
}
