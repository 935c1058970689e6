namespace OnRecord.Reading;

/// <summary>Finds the dateline that opens a paragraph of wire copy: <c>LIMA, May 5 (Reuters) - </c>, <c>TURKU, Finland — </c>,
/// <c>Paris (AFP) – </c>, <c>YEREVAN. </c>, <c>ISLAMABAD: </c>. Looks at the first words of a paragraph only.</summary>
internal static class Dateline
{
    private const int Longest = 90;
    private const int ShortestPlace = 4;

    private static readonly string[] Dashes = [" - ", " – ", " — ", "— ", " -- ", "—", "–"];
    private static readonly string[] Stops = [". ", ": "];

    /// <summary>The length of the dateline with its closing dash and blank; zero when the paragraph has none.</summary>
    public static int LengthIn(ReadOnlySpan<char> paragraph)
    {
        var opening = paragraph[..Math.Min(paragraph.Length, Longest)];
        foreach (var dash in Dashes)
        {
            var at = opening.IndexOf(dash, StringComparison.Ordinal);
            if (at > 0 && StartsStory(paragraph, at + dash.Length) && IsPlaceAndDate(opening[..at], isDashed: true))
            {
                return at + dash.Length;
            }
        }

        foreach (var stop in Stops)
        {
            var at = opening.IndexOf(stop, StringComparison.Ordinal);
            if (at > 0 && StartsStory(paragraph, at + stop.Length) && IsPlaceAndDate(opening[..at], isDashed: false))
            {
                return at + stop.Length;
            }
        }

        return 0;
    }

    /// <summary>The line is a dateline and nothing else: "BENI, 12 March (Daily Meridian) -".</summary>
    public static bool IsWhole(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd("-–— ");
        return text.Length < line.Length && text.Length is > 0 and <= Longest && IsPlaceAndDate(text, isDashed: true);
    }

    /// <summary>The agency or outlet in the brackets that close a dateline; empty when there is none.</summary>
    public static ReadOnlySpan<char> Agency(ReadOnlySpan<char> dateline)
    {
        var (open, close) = (dateline.LastIndexOf('('), dateline.LastIndexOf(')'));
        return open >= 0 && close > open ? dateline[(open + 1)..close].Trim() : [];
    }

    private static bool StartsStory(ReadOnlySpan<char> paragraph, int at) =>
        at + 1 < paragraph.Length && (char.IsUpper(paragraph[at]) || char.IsDigit(paragraph[at]) || "\"'“‘«„".Contains(paragraph[at]));

    // A place in capitals; or a place as written that an agency in brackets or a year follows. Nothing else may stand there.
    private static bool IsPlaceAndDate(ReadOnlySpan<char> text, bool isDashed)
    {
        var bracket = text.IndexOf('(');
        var hasAgency = bracket >= 0 && text[^1] == ')' && text[bracket..].Count('(') == 1;
        if (bracket >= 0 && !hasAgency)
        {
            return false;
        }

        var place = (bracket >= 0 ? text[..bracket] : text).Trim();
        if (place.IsEmpty)
        {
            return hasAgency && isDashed;
        }

        var hasYear = place.Length > ShortestPlace && place[^ShortestPlace..].IndexOfAnyExceptInRange('0', '9') < 0;
        return IsInCapitals(place, isDashed) ? OnlyNames(place) : isDashed && (hasAgency || hasYear && place.Contains(',')) && OnlyNames(place);
    }

    // The words before the first comma; before a full stop or a colon everything.
    private static bool IsInCapitals(ReadOnlySpan<char> place, bool isDashed)
    {
        var comma = place.IndexOf(',');
        var first = comma > 0 && isDashed ? place[..comma] : place;
        var letters = 0;
        foreach (var c in first)
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= ShortestPlace;
    }

    private static bool OnlyNames(ReadOnlySpan<char> place)
    {
        foreach (var range in place.Split(' '))
        {
            var word = place[range].Trim(",.");
            if (word.Length > 3 && char.IsLower(word[0]))
            {
                return false;
            }
        }

        return true;
    }
}
