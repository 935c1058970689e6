using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Store.Reviews;
using OnRecord.Store.Reviews.Queue;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Review;

/// <summary>Which items are to be reviewed, and which of them is shown.</summary>
/// <param name="After">Cursor of the item after which the list begins.</param>
/// <param name="Item">Id of the item that is shown, in all records; null for the first of the list.</param>
/// <param name="IsWhole">The whole report is shown, and not the paragraphs alone that hold the item.</param>
/// <param name="Done">Number of the decision that led here.</param>
/// <param name="Skipped">Id of the item that was just put off.</param>
/// <param name="IsAgain">What was decided was not kept, as the item is another than what was seen.</param>
public sealed record QueueQuestion(FilterQuestion Filter, QueueFilter Queue, string? After, string? Item, bool IsWhole, int? Done, string? Skipped, bool IsAgain) : IQuestion
{
    public const int PageSize = 12;

    public string Path => "/review";

    /// <summary>For forms and addresses of the same queue.</summary>
    public IEnumerable<(string Name, string? Value)> Parameters =>
    [
        .. Choices,
        ("after", After),
        ("item", Item),
        ("whole", IsWhole ? "true" : null),
    ];

    /// <summary>What the queue is, whatever is shown of it.</summary>
    public IEnumerable<(string Name, string? Value)> Choices =>
    [
        ("kind", Queue.Kind == ItemKind.Event ? null : Words.Of(Queue.Kind)),
        ("order", Queue.Order == QueueOrder.Uncertain ? null : Words.Of(Queue.Order)),
        ("report", Queue.Report),
        ("least", Text(Queue.LeastConfidence, 0)),
        ("most", Text(Queue.MostConfidence, 1)),
        ("by-nobody", Queue.ByNobody ? "true" : null),
        ("skipped", Queue.Skipped ? "true" : null),
        .. Filter.Parameters,
    ];

    internal static QueueQuestion Read(QuestionReader reader)
    {
        var filter = FilterQuestion.Read(reader);
        var queue = new QueueFilter
        {
            Kind = reader.Choice<ItemKind>("kind") ?? ItemKind.Event,
            Order = reader.Choice<QueueOrder>("order") ?? QueueOrder.Uncertain,
            Report = reader.Text("report"),
            LeastConfidence = Share(reader, "least") ?? 0,
            MostConfidence = Share(reader, "most") ?? 1,
            ByNobody = reader.Flag("by-nobody"),
            Skipped = reader.Flag("skipped"),
            Filter = filter.Filter,
        };
        return new QueueQuestion(filter, queue, reader.Text("after"), reader.Text("item"), reader.Flag("whole"), reader.Number("done", 1, int.MaxValue), reader.Text("put-off"), reader.Flag("again"));
    }

    private static double? Share(QuestionReader reader, string name)
    {
        if (reader.Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1)
        {
            return share;
        }

        reader.Fault($"{name} is '{text}'; expected a number from 0 to 1");
        return null;
    }

    private static string? Text(double share, double whole) => share == whole ? null : share.ToString(CultureInfo.InvariantCulture);
}
