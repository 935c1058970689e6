using System.Data.Common;

namespace OnRecord.Store.Reviews;

/// <summary>Items that reviewers added to a report. Their ids are <c>m</c> and eight hexadecimal digits of a hash of the text and the item,
/// so that the same addition has the same id in every record, whoever makes it.</summary>
public static class AddedItem
{
    private const char Letter = 'm';
    private const int Digits = 8;

    /// <summary>Whether an id is that of an added item; those of coded ones are e1, s1, r1.</summary>
    public static bool Is(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Length == Digits + 1 && id[0] == Letter;
    }

    internal static string IdOf(string textHash, ItemForm<TextQuote> form) => Letter + Ids.ContentHash.IdOf(textHash, FormJson.Of(form))[..Digits];

    /// <summary>Those that stand in a report, each as its first reviewer added it.</summary>
    internal static IReadOnlyList<ReviewItem> Of(DbConnection connection, StoredReport report)
    {
        var text = report.Record.Article.Text;
        return
        [
            .. new DecisionLog(connection).In(report.Number)
                .Where(found => found.Decision is { Kind: ReviewKind.Add, IsActive: true } && Is(found.Item))
                .GroupBy(found => found.Item, found => found.Decision, StringComparer.Ordinal)
                .Select(group => new ReviewItem(group.Key, TextQuotes.In(group.First().Was, text), null)),
        ];
    }
}
