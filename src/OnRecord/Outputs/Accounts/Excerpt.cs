using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Outputs.Accounts;

/// <summary>A run of a report's text to quote.</summary>
/// <param name="IsCutBefore">The sentence began before the span.</param>
/// <param name="IsCutAfter">The sentence goes on after the span.</param>
internal readonly record struct Passage(TextSpan Span, bool IsCutBefore, bool IsCutAfter);

/// <summary>Finds the sentence around a place in a report, by its punctuation alone: enough to quote, not an
/// analysis. Never leaves the block, and looks no further than <see cref="Reach"/> units each way.</summary>
internal sealed class Excerpt(Article article)
{
    private const int Reach = 320;

    private readonly int[] _starts = [.. article.Blocks.Select(block => block.Span.Start)];

    /// <summary>The sentence that holds the start of a span, widened to hold the whole span.</summary>
    public Passage Around(TextSpan span)
    {
        var text = article.Text;
        var block = BlockOf(span);
        var limits = Limits(span, block);
        var start = span.Start;
        while (start > limits.Start && !IsSentenceStart(text, start))
        {
            start--;
        }

        var end = Math.Max(span.End, Math.Min(start + 1, limits.End));
        while (end < limits.End && !IsSentenceStart(text, end))
        {
            end++;
        }

        end = Math.Max(end, span.End);
        return new Passage(
            Trim(text, start, end),
            start > block.Start && !IsSentenceStart(text, start),
            end < block.End && !IsSentenceStart(text, end));
    }

    // A span that no block holds is its own block.
    private TextSpan BlockOf(TextSpan span)
    {
        var found = Array.BinarySearch(_starts, span.Start);
        var index = found >= 0 ? found : ~found - 1;
        var block = index >= 0 ? article.Blocks[index].Span : default;
        return block.Contains(span) ? block : span;
    }

    private TextSpan Limits(TextSpan span, TextSpan block)
    {
        var start = Math.Max(block.Start, Blank(span.Start - Reach, +1));
        var end = Math.Min(block.End, Blank(Math.Min(span.End + Reach, article.Text.Length), -1));
        return new TextSpan(Math.Min(start, span.Start), Math.Max(end, span.End));
    }

    // Moves a position inwards to a blank, so that no word is cut; gives up soon in text without blanks.
    private int Blank(int position, int step)
    {
        if (position <= 0 || position >= article.Text.Length)
        {
            return Math.Clamp(position, 0, article.Text.Length);
        }

        for (var i = 0; i < 40; i++)
        {
            var at = position + (i * step);
            if (at <= 0 || at >= article.Text.Length || char.IsWhiteSpace(article.Text[at]))
            {
                return Math.Clamp(at, 0, article.Text.Length);
            }
        }

        return char.IsLowSurrogate(article.Text[position]) ? position + 1 : position;
    }

    private static bool IsSentenceStart(string text, int position)
    {
        if (position <= 0 || position >= text.Length || char.IsWhiteSpace(text[position]) || !char.IsWhiteSpace(text[position - 1]))
        {
            return false;
        }

        var before = position - 1;
        while (before > 0 && (char.IsWhiteSpace(text[before]) || text[before] is '"' or '”' or '’' or '\'' or ')' or ']' or '»'))
        {
            before--;
        }

        return text[before] is '!' or '?' or '…' || (text[before] == '.' && !char.IsLower(text[position]) && !EndsAbbreviation(text, before));
    }

    // "Gen.", "Mr.", "J." and "U.S." end no sentence as far as a quotation is concerned.
    private static bool EndsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && stop - start < 5 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text.AsSpan(start, stop - start);
        return word.Length is > 0 and < 4 && char.IsUpper(word[0]) && !IsAllUpper(word);
    }

    private static bool IsAllUpper(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExceptInRange('A', 'Z');

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}
