using OnRecord.Outputs.Accounts;
using OnRecord.Outputs.Html;
using OnRecord.Text;

namespace OnRecord.Web.Pages.Reading;

/// <summary>Divides a report that is too long for one page, between blocks where it can, else between words, so that its text is whole when all
/// parts are read and no part has much more items or text than another. Immutable.</summary>
public sealed class ReportParts
{
    private const int MostItems = 200;
    private const int MostText = 60_000;

    // How far back from the end of a part a blank is looked for.
    private const int LongestWord = 1_000;

    private readonly Account _account;
    private readonly List<TextSpan> _parts;

    private ReportParts(Account account, List<TextSpan> parts) => (_account, _parts) = (account, parts);

    public int Count => _parts.Count;

    /// <summary>The text of a part, which is the same as its items.</summary>
    /// <param name="number">From 1.</param>
    public TextSpan this[int number] => _parts[number - 1];

    public static ReportParts Of(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var (article, parts) = (account.Record.Article, new List<TextSpan>());
        List<int> items = [.. account.Items.Select(item => item.Position.Start)];
        List<int> blocks = [.. article.Blocks.Select(block => block.Span.Start).Order()];
        for (var from = 0; from < article.Text.Length;)
        {
            var end = EndOf(article.Text, items, blocks, from);
            parts.Add(new TextSpan(from, end));
            from = end;
        }

        return new ReportParts(account, parts.Count > 0 ? parts : [default]);
    }

    /// <summary>The part in which a place of the text is.</summary>
    public int At(int place) => Math.Clamp(_parts.FindLastIndex(part => part.Start <= place) + 1, 1, Count);

    /// <summary>The part in which an item, or an actor, is told first; 1 for what is not there.</summary>
    /// <param name="id">As an element of a page has it, also that of its place in the text.</param>
    public int Of(string id)
    {
        var record = _account.Record;
        var own = id.StartsWith("t-", StringComparison.Ordinal) ? id[2..] : id;
        return _account.Items.FirstOrDefault(item => ElementId.Of(item.Id) == own) is { } found ? At(found.Position.Start)
            : record.Attributions.FirstOrDefault(said => ElementId.Of(said.Id) == own) is { } said ? At(said.Cue.Concat(said.Source).Concat(said.Content).Select(span => span.Start).FirstOrDefault())
            : record.Actors.FirstOrDefault(actor => ElementId.Of(actor.Id) == own) is { } actor ? At(FirstOf(actor))
            : 1;
    }

    public static int FirstOf(Records.Actor actor) => actor.Mentions.Select(mention => mention.Span.Start).DefaultIfEmpty().Min();

    private static int EndOf(string text, List<int> items, List<int> blocks, int from)
    {
        var to = Math.Min(text.Length, from + MostText);
        var first = Above(items, from - 1);
        var next = first + MostItems;
        if (next < items.Count)
        {
            // Items that are told in one place stay together.
            next = items[next] > items[first] ? next : Above(items, items[first]);
            to = next < items.Count ? Math.Min(to, items[next]) : to;
        }

        if (to == text.Length)
        {
            return to;
        }

        var block = Above(blocks, to) - 1;
        if (block >= 0 && blocks[block] > from + ((to - from) / 2))
        {
            return blocks[block];
        }

        for (var at = to; at > Math.Max(from + 1, to - LongestWord); at--)
        {
            if (char.IsWhiteSpace(text[at - 1]))
            {
                return at;
            }
        }

        return char.IsLowSurrogate(text[to]) && to - 1 > from ? to - 1 : to;
    }

    // Index of the first number above another, of numbers in order.
    private static int Above(List<int> numbers, int than)
    {
        var at = numbers.BinarySearch(than);
        if (at < 0)
        {
            return ~at;
        }

        while (at < numbers.Count && numbers[at] == than)
        {
            at++;
        }

        return at;
    }
}
