namespace OnRecord.Store.Reviews.Queue;

/// <summary>How many coded items one reviewer has a verdict on that holds.</summary>
/// <param name="Edited">Those too that the reviewer added before they were coded.</param>
public sealed record ReviewerProgress(string By, long Accepted, long Edited, long Rejected)
{
    public long Judged => Accepted + Edited + Rejected;
}

/// <param name="Items">All that fit the filter.</param>
/// <param name="Judged">Those on which anyone has a verdict.</param>
public sealed record ReviewProgress(long Items, long Judged, IReadOnlyList<ReviewerProgress> Reviewers);
