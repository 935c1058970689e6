using OnRecord.Text;

namespace OnRecord.Store.Reviews;

/// <summary>Words of a text, where they stand and what stands around them, so that they are found again in another version of it: the
/// TextQuoteSelector and TextPositionSelector of the W3C's Web Annotation Data Model.</summary>
/// <param name="Prefix">Up to <see cref="Context"/> UTF-16 units before.</param>
/// <param name="Start">In code points.</param>
public sealed record TextQuote(string Exact, string Prefix, string Suffix, int Start, int End)
{
    public const int Context = 32;

    // As much of the words on one side must be the same as before; a whole side where it is shorter.
    private const int LeastContext = 12;

    // Of words that a text repeats without end, no more places are looked at.
    private const int MostPlaces = 1000;

    internal static TextQuote Of(string text, CodePoints points, TextSpan span) => new(
        span.Slice(text).ToString(),
        text[Whole(text, Math.Max(0, span.Start - Context))..span.Start],
        text[span.End..Whole(text, Math.Min(text.Length, span.End + Context))],
        points.FromUnit(span.Start),
        points.FromUnit(span.End));

    /// <summary>Where the words stand in a text: at their place when they stand there among the same words, or else where most of the words
    /// around them are the same, the nearest of several. Null when they do not stand there among words that were around them.</summary>
    internal TextSpan? In(string text, CodePoints points)
    {
        var place = points.ToUnit(Math.Max(0, Start));
        if (Exact.Length == 0)
        {
            return null;
        }

        (int At, int Fit)? best = null;
        foreach (var at in Places(text, place))
        {
            var (before, after) = (Before(text, at), After(text, at + Exact.Length));
            var isAmong = before >= Math.Min(LeastContext, Prefix.Length) || after >= Math.Min(LeastContext, Suffix.Length);
            if (isAmong && (best is not { } known || before + after > known.Fit || (before + after == known.Fit && Math.Abs(at - place) < Math.Abs(known.At - place))))
            {
                best = (at, before + after);
            }
        }

        return best is { } found ? new TextSpan(found.At, found.At + Exact.Length) : null;
    }

    private IEnumerable<int> Places(string text, int place)
    {
        if (place <= text.Length - Exact.Length && string.CompareOrdinal(text, place, Exact, 0, Exact.Length) == 0)
        {
            yield return place;
            if (Before(text, place) == Prefix.Length && After(text, place + Exact.Length) == Suffix.Length)
            {
                yield break;
            }
        }

        var at = text.IndexOf(Exact, StringComparison.Ordinal);
        for (var n = 0; at >= 0 && n < MostPlaces; n++)
        {
            yield return at;
            at = text.IndexOf(Exact, at + 1, StringComparison.Ordinal);
        }
    }

    private int Before(string text, int at)
    {
        var n = 0;
        while (n < Prefix.Length && n < at && text[at - 1 - n] == Prefix[^(n + 1)])
        {
            n++;
        }

        return n;
    }

    private int After(string text, int at)
    {
        var n = 0;
        while (n < Suffix.Length && at + n < text.Length && text[at + n] == Suffix[n])
        {
            n++;
        }

        return n;
    }

    // Takes no half of a surrogate pair.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
