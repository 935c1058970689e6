namespace OnRecord.Language.Tokenizing;

/// <summary>What lies between two units that no white space parts.</summary>
internal enum Boundary : byte
{
    None,

    /// <summary>A token ends and another begins.</summary>
    Token,

    /// <summary>A word ends and another of the same multiword token begins.</summary>
    Word,
}
