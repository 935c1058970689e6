using System.Globalization;
using System.Text;
using OnRecord.Knowledge.Matching;

namespace OnRecord.Store.Search;

/// <summary>Divides a text into words as the tokenizer unicode61 of SQLite's FTS5 does: letters and digits are words, all else
/// divides them. Letters are folded as the engine folds names.</summary>
internal static class SearchTokens
{
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    /// <param name="begins">Whether a word may be wanted that begins so; of others most come without their letters. Null for all.</param>
    public static IEnumerable<SearchToken> Of(string text, Func<char, bool>? begins = null)
    {
        var folded = new StringBuilder();
        var (start, isWanted) = (-1, true);
        for (var at = 0; at < text.Length;)
        {
            // Most letters, which need no folding.
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                var letter = char.ToLowerInvariant(text[at]);
                (start, isWanted) = start < 0 ? (at, begins?.Invoke(letter) != false) : (start, isWanted);
                if (isWanted)
                {
                    folded.Append(letter);
                }

                at++;
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (IsPart(rune) || (start >= 0 && rune.Value is >= FirstMark and <= LastMark))
            {
                (start, isWanted) = start < 0 ? (at, true) : (start, isWanted);
                if (isWanted)
                {
                    Append(folded, rune);
                }
            }
            else if (start >= 0)
            {
                yield return new SearchToken(folded.ToString(), start, at);
                folded.Clear();
                start = -1;
            }

            at += length;
        }

        if (start >= 0)
        {
            yield return new SearchToken(folded.ToString(), start, text.Length);
        }
    }

    private static bool IsPart(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.PrivateUse;

    private static void Append(StringBuilder folded, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (lower.IsBmp && LetterFolding.Fold((char)lower.Value) is { } letters)
        {
            folded.Append(letters);
        }
        else
        {
            folded.Append(lower.ToString());
        }
    }
}
