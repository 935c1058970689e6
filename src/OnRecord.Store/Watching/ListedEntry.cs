using OnRecord.Store.Ids;

namespace OnRecord.Store.Watching;

/// <summary>Something that a source lists: an entry of a feed, an address of a site map, a file of a folder.</summary>
/// <param name="Id">Tells it from the others of its source.</param>
/// <param name="Mark">Changes when it does.</param>
/// <param name="Page">The address that holds it; null where the list itself does.</param>
public sealed record ListedEntry(string Id, string Mark, string? Page)
{
    /// <summary>What the list says of it beside; null for nothing.</summary>
    public string? Known { get; init; }

    /// <summary>How often it failed, in a row.</summary>
    public int Failures { get; init; }

    /// <param name="key">Of any length; likewise <paramref name="mark"/>.</param>
    public static ListedEntry Of(string key, string mark, string? page) => new(ContentHash.IdOf(key), ContentHash.IdOf(mark), page);
}
