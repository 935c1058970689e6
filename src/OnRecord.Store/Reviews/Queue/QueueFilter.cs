using OnRecord.Store.Queries;

namespace OnRecord.Store.Reviews.Queue;

public enum QueueOrder
{
    /// <summary>Events whose confidence is nearest to one half, statements whose source is uncertain; then the newest.</summary>
    Uncertain,

    /// <summary>The newest report first, its items as they stand in it.</summary>
    Reading,
}

/// <summary>Which items are to be reviewed.</summary>
public sealed record QueueFilter
{
    public ItemKind Kind { get; init; } = ItemKind.Event;

    public QueueOrder Order { get; init; } = QueueOrder.Uncertain;

    /// <summary>Type, status, source kind, actor, country, outlet, story and days, as everywhere. Type and status are of events.</summary>
    public Filter Filter { get; init; } = new();

    /// <summary>Id of the one report that is meant; null for all.</summary>
    public string? Report { get; init; }

    /// <summary>In [0, 1], inclusive; of events.</summary>
    public double LeastConfidence { get; init; }

    public double MostConfidence { get; init; } = 1;

    /// <summary>Leaves out what any reviewer decided, and not only this one.</summary>
    public bool ByNobody { get; init; }

    /// <summary>What the reviewer put off, and nothing else.</summary>
    public bool Skipped { get; init; }
}

/// <summary>An item that waits for a verdict.</summary>
/// <param name="Cursor">Where it stands in the queue: the queue goes on after it whatever was decided meanwhile.</param>
public sealed record QueuedItem(StoredReport Report, ReviewItem Item, string Cursor)
{
    /// <summary>The id of the item in all records.</summary>
    public string Id => Report.IdOf(Item.Id);
}
