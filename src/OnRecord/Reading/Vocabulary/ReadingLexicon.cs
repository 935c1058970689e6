using OnRecord.Knowledge.Tables;

namespace OnRecord.Reading.Vocabulary;

/// <summary>The words that reading goes by, from the data files. Immutable and thread-safe; built once and shared.</summary>
internal sealed record ReadingLexicon(
    FurnitureLines Furniture,
    PhraseTable EndMatter,
    PhraseTable PageStatus,
    PageClasses Classes,
    CreditLexicon Credits,
    DateWords Dates,
    OutletTable Outlets,
    OutletWords OutletWords,
    LanguageIdentifier Languages)
{
    /// <exception cref="DataException">A data file is absent or malformed.</exception>
    public static ReadingLexicon LoadEmbedded() => new(
        FurnitureLines.Load(TsvTable.Load("data/lexicon/furniture.tsv", "phrase", "kind")),
        PhraseTable.Load(TsvTable.Load("data/lexicon/end-matter.tsv", "phrase", "kind"), "appeal", "legal", "tail", "correction"),
        PhraseTable.Load(TsvTable.Load("data/lexicon/page-status.tsv", "phrase", "kind"), "paywall", "error", "consent"),
        PageClasses.Load(TsvTable.Load("data/lexicon/page-classes.tsv", "words", "role")),
        CreditLexicon.Load(TsvTable.Load("data/lexicon/agencies.tsv", "name", "kind")),
        DateWords.Load(TsvTable.Load("data/lexicon/publication-dates.tsv", "word", "kind", "value")),
        OutletTable.LoadEmbedded(),
        OutletWords.Load(TsvTable.Load("data/lexicon/outlet-words.tsv", "word")),
        LanguageIdentifier.Load(TsvTable.Load("data/lexicon/languages.tsv", "language", "name", "words"), ScriptTable.Load(TsvTable.Load("data/lexicon/scripts.tsv", "first", "last", "language", "name"))));
}
