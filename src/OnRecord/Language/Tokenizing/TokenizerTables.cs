namespace OnRecord.Language.Tokenizing;

/// <summary>The word lists that features look into.</summary>
/// <param name="Splits">Where a run of letters may divide ("gonna" → 3).</param>
/// <param name="Abbreviations">The class of an abbreviation spelt without its last period.</param>
/// <param name="Casing">How a word is cased inside sentences: 1 mostly lower, 2 mixed, 3 mostly capital.</param>
internal sealed record TokenizerTables(HashTable Splits, HashTable Abbreviations, HashTable Casing)
{
    /// <summary>The class of abbreviations that stand before a name ("Rep.").</summary>
    public const byte Title = 1;

    public void Write(BinaryWriter writer)
    {
        Splits.Write(writer);
        Abbreviations.Write(writer);
        Casing.Write(writer);
    }

    public static TokenizerTables Read(BinaryReader reader) =>
        new(HashTable.Read(reader), HashTable.Read(reader), HashTable.Read(reader));
}
