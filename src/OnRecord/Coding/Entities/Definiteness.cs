namespace OnRecord.Coding.Entities;

/// <summary>How a noun phrase introduces its referent.</summary>
internal enum Definiteness : byte
{
    /// <summary>No determiner: a name, a bare plural ("protesters"), a bare role ("prime minister").</summary>
    Bare,
    Indefinite,
    Definite,
    Demonstrative,
    Possessive,
}
