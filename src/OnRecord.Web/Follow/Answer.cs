namespace OnRecord.Web.Follow;

/// <summary>What a page shows of a list, beside what else it shows.</summary>
/// <param name="Next">What leads to the items after these, as the query of the address holds it; null when nothing follows.</param>
public record Answer<T>(IReadOnlyList<T> Items, string? Next);
