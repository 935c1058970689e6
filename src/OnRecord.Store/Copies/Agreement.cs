namespace OnRecord.Store.Copies;

/// <summary>How far one text stands in another, or in others: the shares of its words that stand there in the same rows, and of its
/// names and numbers that are the same there, in whatever spelling.</summary>
internal readonly record struct Agreement(double Words, double Names, double Numbers)
{
    // Chosen on the development half of the invented set (docs/record-store.md); a reworded beginning and an outlet's own lines leave
    // six words in ten, and reports made by one pattern have other names or other numbers.
    private const double LeastWords = 0.6;
    private const double LeastNames = 0.7;
    private const double LeastNumbers = 0.7;
    private const double LeastWordsOfSeveral = 0.8;

    /// <summary>Whether the text that stands in the other is a copy of it, or of a part.</summary>
    public bool IsCopy => Words >= LeastWords && Names >= LeastNames && Numbers >= LeastNumbers;

    /// <summary>Whether the text is put together from the others.</summary>
    public bool IsMerged => IsCopy && Words >= LeastWordsOfSeveral;
}
