using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Reviews;
using OnRecord.Store.Reviews.Queue;

namespace OnRecord.Interchange.Listing;

/// <summary>Items that wait for a verdict.</summary>
public static class QueuedForm
{
    public static ListForm<QueuedItem> Form { get; } = new(
    [
        new("id", item => item.Id, "Id"),
        new("kind", item => Words.Of(item.Item.Form.Kind)),
        new("type", item => item.Item.Form.Type),
        new("status", item => item.Item.Form.Status is { } status ? Words.Of(status) : null),
        new("confidence", item => item.Item.Confidence?.ToString(CultureInfo.InvariantCulture), "Confidence"),
        new("item", item => ReviewedWords.Of(item.Item.Form, Text(item)), "Item"),
        .. ReportFields.QuoteColumns<QueuedItem>(item => item.Report, item => item.Item.Form.Head is [var first, ..] ? first : null),
        .. ReportFields.Columns<QueuedItem>(item => item.Report).Select(column => column with { Heading = null }),
        new("cursor", item => item.Cursor),
    ], (json, item) =>
    {
        json.WriteString("id", item.Id);
        json.WriteString("cursor", item.Cursor);
        if (item.Item.Confidence is { } confidence)
        {
            json.WriteNumber("confidence", confidence);
        }

        json.WritePropertyName("item");
        FormJson.Write(json, TextQuotes.Of(item.Item.Form, Text(item)));
        ReportFields.Write(json, item.Report);
        ReportFields.WriteQuote(json, item.Report, item.Item.Form.Head is [var first, ..] ? first : null);
    });

    private static string Text(QueuedItem item) => item.Report.Record.Article.Text;
}
