namespace OnRecord.Store.Copies;

/// <summary>What a word says of its text: names and numbers tell one happening from another told in the same sentences.</summary>
internal enum WordKind : byte
{
    Word,
    Name,
    Number,
}
