namespace OnRecord.Evaluation.Pages;

/// <summary>A page with its article as people wrote it down.</summary>
/// <param name="PagePath">The page, plain or gzipped.</param>
/// <param name="Title">Null where the set has none.</param>
/// <param name="Authors">Empty where the set names nobody.</param>
/// <param name="Date">ISO 8601; null where the set has none.</param>
public sealed record GoldPage(string Id, string PagePath, string Body, string? Title, IReadOnlyList<string> Authors, string? Date);
