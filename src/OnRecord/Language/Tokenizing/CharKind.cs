namespace OnRecord.Language.Tokenizing;

/// <summary>What a UTF-16 unit is to the tokenizer.</summary>
internal enum CharKind : byte
{
    Space,
    Lower,
    Upper,
    Letter,
    Digit,
    Apostrophe,
    Quote,
    Period,
    Comma,
    Colon,
    Terminal,
    Hyphen,
    Dash,
    Opening,
    Closing,
    Slash,
    Symbol,

    /// <summary>Belongs to the character before it: combining marks, joiners, low surrogates.</summary>
    Mark,
}
