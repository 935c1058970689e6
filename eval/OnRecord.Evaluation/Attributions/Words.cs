using OnRecord.Text;

namespace OnRecord.Evaluation.Attributions;

/// <summary>The words of a text, maximal runs of letters and digits, and which of them stand in double quotation marks.</summary>
internal sealed class Words
{
    private readonly string _text;
    private readonly List<TextSpan> _words = [];
    private readonly HashSet<int> _quoted = [];

    public Words(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                _words.Add(new TextSpan(start, i));
            }
        }

        MarkQuoted();
    }

    /// <summary>Numbers of the words that the spans touch.</summary>
    public HashSet<int> In(IReadOnlyList<TextSpan> spans)
    {
        var found = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = FirstEndingAfter(span.Start); i < _words.Count && _words[i].Start < span.End; i++)
            {
                found.Add(i);
            }
        }

        return found;
    }

    /// <summary>0 direct, 1 indirect, 2 mixed, by the share of words in quotation marks (0.9 and 0.05).</summary>
    public int TypeOf(HashSet<int> content)
    {
        var share = content.Count == 0 ? 0 : (double)content.Count(_quoted.Contains) / content.Count;
        return content.Count > 0 && share >= 0.9 ? 0 : share <= 0.05 ? 1 : 2;
    }

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, _words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void MarkQuoted()
    {
        var open = -1;
        for (var i = 0; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c == '\n')
            {
                Quote(ref open, i);
            }
            else if (open < 0 && (c is '“' or '«' or '"'))
            {
                open = i;
            }
            else if (c is '”' or '»' or '"')
            {
                Quote(ref open, i + 1);
            }
        }

        Quote(ref open, _text.Length);
    }

    private void Quote(ref int open, int end)
    {
        if (open >= 0)
        {
            _quoted.UnionWith(In([new TextSpan(open, end)]));
        }

        open = -1;
    }
}
