namespace OnRecord.Reading.Dates;

/// <summary>A date found in a line.</summary>
/// <param name="IsUpdate">The line says that this is the time of a later change.</param>
/// <param name="IsWholeLine">Nothing else stands in the line.</param>
internal readonly record struct DateMatch(Publication Published, bool IsUpdate, bool IsWholeLine);
