namespace OnRecord.Knowledge.Matching;

/// <summary>How a word is capitalised.</summary>
internal enum Casing : byte
{
    Lower,

    /// <summary>Starts with a capital or a digit.</summary>
    Initial,

    /// <summary>Has a capital after its first letter, without being all capitals ("MoDem").</summary>
    Mixed,

    /// <summary>Two or more letters, all capitals.</summary>
    Upper,
}
