namespace OnRecord.Language.Lemmatizing;

/// <summary>How a lemma is cased, seen from its word.</summary>
internal enum LemmaCasing : byte
{
    Lower,

    /// <summary>As the word for the letters they share; the rest lower.</summary>
    AsWord,
    Title,
    Upper,
}
