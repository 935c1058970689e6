using System.Globalization;

namespace OnRecord.Language.Tokenizing;

/// <summary>Kinds and normal forms of UTF-16 units. Typographic quotation marks and apostrophes have the normal form
/// of their ASCII counterparts, letters that of their lower case.</summary>
internal static class CharKinds
{
    private const int TableSize = 0x2100;

    private static readonly CharKind[] Kinds = [.. Enumerable.Range(0, TableSize).Select(unit => Classify((char)unit))];
    private static readonly char[] Normals = [.. Enumerable.Range(0, TableSize).Select(unit => Normalize((char)unit))];

    public static CharKind Of(char unit) => unit < TableSize ? Kinds[unit] : Classify(unit);

    public static char Normal(char unit) => unit < TableSize ? Normals[unit] : Normalize(unit);

    /// <summary>Control characters count as white space.</summary>
    public static bool IsSpace(char unit) => Of(unit) == CharKind.Space;

    public static bool IsLetter(CharKind kind) => kind is CharKind.Lower or CharKind.Upper or CharKind.Letter or CharKind.Mark;

    public static bool IsLetterOrDigit(CharKind kind) => kind == CharKind.Digit || IsLetter(kind);

    private static CharKind Classify(char unit) => unit switch
    {
        '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '‛' or '′' => CharKind.Apostrophe,
        '"' or '“' or '”' or '„' or '«' or '»' or '‟' or '″' => CharKind.Quote,
        '.' or '…' => CharKind.Period,
        ',' or ';' => CharKind.Comma,
        ':' => CharKind.Colon,
        '!' or '?' or '‼' or '⁇' or '⁈' or '⁉' => CharKind.Terminal,
        '-' or '‐' or '‑' => CharKind.Hyphen,
        '–' or '—' or '―' or '‒' or '−' => CharKind.Dash,
        '/' or '\\' or '|' => CharKind.Slash,
        _ => ClassifyByCategory(unit),
    };

    private static CharKind ClassifyByCategory(char unit) => CharUnicodeInfo.GetUnicodeCategory(unit) switch
    {
        UnicodeCategory.LowercaseLetter => CharKind.Lower,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharKind.Upper,
        UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => CharKind.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => CharKind.Digit,
        UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => CharKind.Opening,
        UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => CharKind.Closing,
        UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => CharKind.Space,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format => CharKind.Mark,
        UnicodeCategory.Surrogate => char.IsLowSurrogate(unit) ? CharKind.Mark : CharKind.Symbol,
        _ => CharKind.Symbol,
    };

    private static char Normalize(char unit) => Of(Classify(unit), unit);

    private static char Of(CharKind kind, char unit) => kind switch
    {
        CharKind.Apostrophe => '\'',
        CharKind.Quote => '"',
        CharKind.Space => ' ',
        CharKind.Hyphen => '-',
        CharKind.Upper => char.ToLowerInvariant(unit),
        _ => unit,
    };
}
