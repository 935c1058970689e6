namespace OnRecord.Knowledge.Matching;

/// <summary>How a word is capitalised.</summary>
internal enum Casing : byte
{
    Lower,

    /// <summary>Starts with a capital or a digit.</summary>
    Initial,

    /// <summary>Two or more letters, all capitals.</summary>
    Upper,
}
