namespace OnRecord.Training;

/// <summary>A part of the language model that training can leave out, to measure what it buys.</summary>
public enum LanguagePart
{
    /// <summary>Learning the first layer from plain text.</summary>
    PlainText,

    /// <summary>Marks of known names.</summary>
    KnownNames,

    /// <summary>Other names in the place of a sentence's own.</summary>
    OtherNames,

    /// <summary>Telling the guidelines of the corpora apart.</summary>
    Styles,

    /// <summary>The second recurrent layer.</summary>
    SecondLayer,
}
