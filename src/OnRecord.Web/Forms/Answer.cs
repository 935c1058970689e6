namespace OnRecord.Web.Forms;

/// <summary>A page of a list.</summary>
/// <param name="Next">Cursor of the page after it; null where it is the last.</param>
public sealed record Answer<T>(IReadOnlyList<T> Items, string? Next);
