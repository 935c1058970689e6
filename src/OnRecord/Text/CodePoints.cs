namespace OnRecord.Text;

/// <summary>Converts positions in a text from UTF-16 units to Unicode code points. Costs nothing for a text without
/// surrogate pairs. A lone surrogate counts as one code point; the second half of a pair maps to the pair's own
/// position.</summary>
public sealed class CodePoints
{
    private readonly List<int> _lowSurrogates = [];

    public CodePoints(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = 0;
        while (true)
        {
            var found = text.AsSpan(start).IndexOfAnyInRange('\uDC00', '\uDFFF');
            if (found < 0)
            {
                return;
            }

            start += found;
            if (start > 0 && char.IsHighSurrogate(text[start - 1]))
            {
                _lowSurrogates.Add(start);
            }

            start++;
        }
    }

    /// <param name="unit">A UTF-16 position, from 0 to the length of the text.</param>
    public int FromUnit(int unit)
    {
        if (_lowSurrogates.Count == 0)
        {
            return unit;
        }

        var before = _lowSurrogates.BinarySearch(unit);
        return unit - (before >= 0 ? before + 1 : ~before);
    }

    /// <param name="point">A position in code points, from 0 to their number.</param>
    public int ToUnit(int point)
    {
        // The pair whose low surrogate is the i-th stands at the code point (its unit - 1 - i).
        var (low, high) = (0, _lowSurrogates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lowSurrogates[middle] - 1 - middle < point)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return point + low;
    }
}
