using OnRecord.Store.Reviews;

namespace OnRecord.Store.News;

/// <summary>What has come to a record since it reached so far.</summary>
/// <param name="Added">Reports that were added to the record; no more are counted than <see cref="MostAdded"/> and one.</param>
/// <param name="NewerVersion">Id of the last version of the first report that was asked of, where that was added since; null for none.</param>
/// <param name="Decisions">On items of the reports that were asked of, the last first.</param>
/// <param name="IsAll">No more decisions came than were looked at.</param>
public sealed record RecordNews(int Added, string? NewerVersion, IReadOnlyList<NewDecision> Decisions, bool IsAll)
{
    public const int MostAdded = 1000;

    /// <summary>Decisions that are looked at, on whatever reports.</summary>
    public const int MostDecisions = 200;
}

/// <summary>A decision that came since.</summary>
/// <param name="Item">Id of what was decided on, in all records.</param>
public sealed record NewDecision(long Number, string Item, ReviewKind Kind, string By, string Decided);

/// <summary>The verdict of one reviewer on an item that holds.</summary>
/// <param name="Item">Its id in all records.</param>
public sealed record HeldVerdict(string Item, ReviewKind Kind, string By, string Decided);
