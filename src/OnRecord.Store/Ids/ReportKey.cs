using OnRecord.Reading;

namespace OnRecord.Store.Ids;

/// <summary>The id of a report: what it says and where it stands. The same text at the same address is the same report; without
/// an address, the same text of the same outlet and day is.</summary>
public static class ReportKey
{
    public static string Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(ContentHash.Of(article.Text), WebAddress.Of(article.Url), article.Outlet, article.Published?.ToString());
    }

    internal static string Of(string textHash, string? address, string? outlet, string? published) => address is not null
        ? ContentHash.IdOf(textHash, address)
        : ContentHash.IdOf(textHash, null, outlet, published);
}
