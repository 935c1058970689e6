using System.Globalization;

namespace OnRecord.Language.Conllu;

/// <summary>The ID column: a word (<c>7</c>), a multiword token (<c>7-8</c>) or an empty node (<c>7.1</c>).</summary>
/// <param name="First">The word, the first word of the multiword token, or the word the empty node follows (0 before all).</param>
/// <param name="Last">Inclusive, as written; equal to <paramref name="First"/> except for a multiword token.</param>
/// <param name="Minor">The number after the dot; 0 except for an empty node.</param>
public readonly record struct ConlluId(int First, int Last, int Minor = 0)
{
    public bool IsWord => First == Last && Minor == 0;

    public bool IsMultiword => Last > First;

    public bool IsEmptyNode => Minor > 0;

    /// <summary>False for anything but the three forms in their shortest decimal spelling.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ConlluId id)
    {
        id = default;
        var mark = text.IndexOfAny('-', '.');
        if (mark < 0)
        {
            var isWord = TryNumber(text, out var word) && word > 0;
            id = new ConlluId(word, word);
            return isWord;
        }

        if (!TryNumber(text[..mark], out var first) || !TryNumber(text[(mark + 1)..], out var second))
        {
            return false;
        }

        var isRange = text[mark] == '-';
        id = isRange ? new ConlluId(first, second) : new ConlluId(first, first, second);
        return isRange ? first > 0 && second > first : second > 0;
    }

    public override string ToString() => IsMultiword ? $"{First}-{Last}" : IsEmptyNode ? $"{First}.{Minor}" : $"{First}";

    internal static bool TryNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return (text.Length == 1 || (text.Length > 0 && text[0] != '0'))
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
