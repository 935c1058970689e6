namespace OnRecord.Cli.Records.Listing;

/// <summary>Groups of options that only some lists have.</summary>
[Flags]
internal enum ListParts
{
    None = 0,

    /// <summary>On events and statements: type, status, kind of source.</summary>
    Items = 1,

    /// <summary>Every carrier and version.</summary>
    Copies = 2,
    Actor = 4,
    Country = 8,

    /// <summary>The story that reports are of.</summary>
    Story = 16,
    All = Items | Copies | Actor | Country,
}
