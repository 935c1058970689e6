namespace OnRecord.Web.Pages.Review;

/// <summary>Part of a list.</summary>
/// <param name="Next">Cursor of what follows; null where it is the end.</param>
public sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);
