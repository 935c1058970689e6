namespace OnRecord.Coding.Entities;

/// <summary>What the words say of the gender of a referent; <see cref="Neuter"/> is what "it" refers to.</summary>
internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
    Neuter,
}
