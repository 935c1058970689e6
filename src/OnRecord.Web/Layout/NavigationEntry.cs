namespace OnRecord.Web.Layout;

/// <summary>A page that the header leads to.</summary>
public sealed record NavigationEntry(string Words, string Path);
