namespace OnRecord.Reading.Pages;

/// <summary>A block of the report with the block of the page that it comes from.</summary>
internal readonly record struct KeptBlock(ReadBlock Block, PageBlock Source);
