namespace OnRecord.Reading.Vocabulary;

/// <summary>What a paragraph is when its outlet speaks of itself, in the order of the kinds of <c>end-matter.tsv</c>.</summary>
[Flags]
internal enum EndMatterKinds
{
    None = 0,

    /// <summary>Asks to subscribe, give, follow or write.</summary>
    Appeal = 1,

    /// <summary>Terms, cookies, affiliate links, copyright.</summary>
    Legal = 2,

    /// <summary>Writers and credits; counts near the end of a report only.</summary>
    Tail = 4,

    /// <summary>Says what was wrong or has been added since. Counts in the first words of a paragraph only.</summary>
    Correction = 8,
}
