namespace OnRecord.Language.Lemmatizing;

/// <summary>How a word is cased.</summary>
internal enum LetterCase : byte
{
    Lower,
    Title,
    Upper,

    /// <summary>One letter, a capital.</summary>
    Initial,
    Mixed,
}
