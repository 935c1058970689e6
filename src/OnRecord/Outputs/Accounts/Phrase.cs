namespace OnRecord.Outputs.Accounts;

/// <summary>What a phrase is, so that each output can show it in its own way.</summary>
public enum Tone
{
    Plain,
    Faint,
    Title,
    Section,
    Fact,
    Intent,
    Open,
    Negative,
    Statement,
    Actor,
    Anchor,
    Wording,
    Code,
}

/// <summary>Some words of an account of a record.</summary>
/// <param name="Text">Not escaped for any output; line breaks and runs of blanks are already single spaces.</param>
/// <param name="Target">Id of the item or actor that the words stand for; null for none.</param>
public readonly record struct Phrase(string Text, Tone Tone = Tone.Plain, string? Target = null);
