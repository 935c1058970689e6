namespace OnRecord.Web.Keeping;

/// <summary>A hole where a page has it.</summary>
/// <param name="Of">What it is filled of, letters and digits alone; empty for nothing but whoever asks.</param>
internal readonly record struct LeftHole(PageHole Kind, string Of);
