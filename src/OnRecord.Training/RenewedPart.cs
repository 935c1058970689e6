namespace OnRecord.Training;

/// <summary>A part of the language model that can be made anew while the rest stays.</summary>
public enum RenewedPart
{
    /// <summary>The marks of known names, from the tables under <c>data/</c> as they are now. What the network has learned of such marks
    /// stays, so names that were added are known by it at once.</summary>
    KnownNames,

    /// <summary>The tokenizer: words and sentences.</summary>
    Tokenizer,
}
