using System.Globalization;
using OnRecord.Records;
using OnRecord.Store.Reviews;
using OnRecord.Text;

namespace OnRecord.Web.Pages.Review;

/// <summary>A word or a sign of a report's text, by its number in the report, from 1.</summary>
/// <param name="Parts">Parts of the item that it belongs to.</param>
/// <param name="Gap">What stands between it and the next one of its paragraph.</param>
public sealed record Word(int Number, TextSpan Span, string Text, IReadOnlyList<ItemPart> Parts, string Gap);

/// <summary>The paragraphs of a report as words, so that words can be chosen by number, with a mouse or with keys. Where a part of the item
/// begins or ends within a word, the word is two.</summary>
public sealed class PassageText
{
    private readonly IReadOnlyList<(TextSpan Block, IReadOnlyList<Word> Words)> _blocks;

    internal PassageText(Record record, ItemForm<TextSpan> form)
    {
        var text = record.Article.Text;
        var parts = form.Spans.SelectMany(part => part.Value.Select(span => (Part: part.Key, Span: span))).ToList();
        var cuts = parts.SelectMany(part => new[] { part.Span.Start, part.Span.End }).ToHashSet();
        var (blocks, number) = (new List<(TextSpan, IReadOnlyList<Word>)>(), 0);
        foreach (var block in record.Article.Blocks)
        {
            var spans = Spans(text, block.Span, cuts);
            blocks.Add((block.Span, [.. spans.Select((span, i) => new Word(
                ++number, span, span.Slice(text).ToString(), [.. parts.Where(part => part.Span.Overlaps(span)).Select(part => part.Part).Distinct()],
                text[span.End..(i + 1 < spans.Count ? spans[i + 1].Start : span.End)]))]));
        }

        _blocks = blocks;
    }

    public IEnumerable<IReadOnlyList<Word>> All => _blocks.Select(block => block.Words);

    /// <summary>The paragraphs that hold some of the item; all of them when none does.</summary>
    public IReadOnlyList<IReadOnlyList<Word>> Around
    {
        get
        {
            var found = All.Where(words => words.Any(word => word.Parts.Count > 0)).ToList();
            return found.Count > 0 ? found : [.. All];
        }
    }

    /// <summary>Runs of words as numbers: <c>3-5, 9</c>.</summary>
    public string Numbers(IReadOnlyList<TextSpan> spans) => string.Join(", ", spans.Select(Run).Where(run => run.Length > 0));

    /// <summary>The spans of runs of words.</summary>
    /// <exception cref="FormatException">It is no list of runs, or the report has no such words.</exception>
    public IReadOnlyList<TextSpan> Read(string runs) => [.. runs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Span).Order()];

    private TextSpan Span(string run)
    {
        var ends = run.Split('-', StringSplitOptions.TrimEntries);
        var words = _blocks.SelectMany(block => block.Words).ToList();
        if (ends.Length > 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            || first < 1 || last < first || last > words.Count)
        {
            throw new FormatException($"'{run}' is no run of words; give numbers from 1 to {words.Count}, as 3-5");
        }

        return new TextSpan(words[first - 1].Span.Start, words[last - 1].Span.End);
    }

    private string Run(TextSpan span)
    {
        var words = _blocks.SelectMany(block => block.Words).Where(word => word.Span.Overlaps(span)).ToList();
        return words.Count == 0 ? "" : words.Count == 1 ? $"{words[0].Number}" : $"{words[0].Number}-{words[^1].Number}";
    }

    // Runs of letters and digits, each other sign by itself, as people see signs: an emoji is one.
    private static List<TextSpan> Spans(string text, TextSpan block, HashSet<int> cuts)
    {
        var (spans, start) = (new List<TextSpan>(), -1);
        for (var at = block.Start; at < block.End;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at, block.End - at));
            if (start >= 0 && (!char.IsLetterOrDigit(text[at]) || cuts.Contains(at)))
            {
                spans.Add(new TextSpan(start, at));
                start = -1;
            }

            if (char.IsLetterOrDigit(text[at]))
            {
                start = start < 0 ? at : start;
            }
            else if (!char.IsWhiteSpace(text[at]))
            {
                spans.Add(new TextSpan(at, at + length));
            }

            at += length;
        }

        if (start >= 0)
        {
            spans.Add(new TextSpan(start, block.End));
        }

        return spans;
    }
}
