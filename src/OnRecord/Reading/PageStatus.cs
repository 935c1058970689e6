namespace OnRecord.Reading;

/// <summary>What a page showed. Everything but <see cref="Full"/> is stated in the notes too.</summary>
public enum PageStatus
{
    /// <summary>A report, however short.</summary>
    Full,

    /// <summary>The start of a report whose rest is for subscribers.</summary>
    Paywalled,

    /// <summary>A message that there is nothing here, or that the reader was refused.</summary>
    Error,

    /// <summary>The question for consent to cookies, and nothing else.</summary>
    Consent,
}
