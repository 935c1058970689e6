using System.Globalization;
using OnRecord.Knowledge.Tables;
using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Events.Counting;

/// <summary>A number as written: its value, how it bounds the count, the tokens that say so.</summary>
internal readonly record struct WrittenNumber(long Value, CountBound Bound, TokenSpan Tokens);

/// <summary>Reads numbers of people: "1,200", "twenty-four", "three dozen", "hundreds", "at least nine". Immutable and
/// thread-safe.</summary>
internal sealed class NumberReader
{
    private const string File = "data/lexicon/number-words.tsv";
    private const int MaxWords = 6;
    private const long Largest = 1_000_000_000;

    private readonly Dictionary<string, (string Kind, string Value)> _words = new(StringComparer.Ordinal);

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public NumberReader(string text)
    {
        var table = TsvTable.Parse(File, text, "word", "kind", "value");
        foreach (var row in table.Rows)
        {
            var kind = row.OneOf("kind", ["unit", "multiplier", "vague", "bound"]);
            var value = row.Required("value");
            if (kind == "bound" ? value is not ("at-least" or "at-most" or "about") : !long.TryParse(value, CultureInfo.InvariantCulture, out _))
            {
                row.Fault($"value is '{value}'", "a number, or at-least, at-most or about of a bound");
            }

            if (!_words.TryAdd(row.Required("word"), (kind, value)))
            {
                row.Fault($"'{row.Text("word")}' is given twice", "each word once");
            }
        }

        table.Check();
    }

    public static NumberReader LoadEmbedded() => new(EmbeddedData.Text(File));

    /// <summary>The number that ends at a token, or null. An article alone is none.</summary>
    public WrittenNumber? EndingAt(Document document, int last, int sentenceStart)
    {
        var (first, value) = (last + 1, 0L);
        var scale = 1L;
        var (bound, hasValue) = (CountBound.Exact, false);
        for (var i = last; i >= sentenceStart && last - i < MaxWords; i--)
        {
            var word = document.Form(i).ToString().ToLowerInvariant();
            if (word == "-" && hasValue)
            {
                continue;
            }

            if (Digits(word) is { } digits)
            {
                (value, hasValue, first) = (value + (digits * scale), true, i);
                continue;
            }

            if (hasValue && value == 0 && word.Length > 0 && char.IsAsciiDigit(word[0]))
            {
                return null;
            }

            if (!_words.TryGetValue(word, out var known) || known.Kind == "bound" || (known.Kind == "unit" && word is "a" or "an" && scale == 1))
            {
                break;
            }

            var number = long.Parse(known.Value, CultureInfo.InvariantCulture);
            (value, scale, bound) = known.Kind switch
            {
                "multiplier" when !hasValue || scale == 1 => (value, Math.Min(scale * number, Largest), bound),
                "vague" => (number, scale, CountBound.AtLeast),
                "unit" => (value + (number * scale), scale, bound),
                _ => (value, scale, bound),
            };
            (hasValue, first) = (true, i);
        }

        if (!hasValue || first > last)
        {
            return null;
        }

        value = value == 0 ? scale : value;
        return value > Largest ? null : Bounded(document, new WrittenNumber(value, bound, new TokenSpan(first, last + 1)), sentenceStart);
    }

    // "At least", "more than", "up to", "about".
    private WrittenNumber Bounded(Document document, WrittenNumber number, int sentenceStart)
    {
        for (var i = number.Tokens.Start - 1; i >= sentenceStart && i >= number.Tokens.Start - 2; i--)
        {
            if (_words.TryGetValue(document.Form(i).ToString().ToLowerInvariant(), out var known) && known.Kind == "bound")
            {
                var start = i > sentenceStart && document.Form(i) is "least" or "than" or "most" ? i - 1 : i;
                var bound = known.Value switch { "at-least" => CountBound.AtLeast, "at-most" => CountBound.AtMost, _ => CountBound.About };
                return number with { Bound = number.Bound == CountBound.Exact ? bound : number.Bound, Tokens = new TokenSpan(start, number.Tokens.End) };
            }
        }

        return number;
    }

    private static long? Digits(string word)
    {
        var plain = word.Replace(",", "", StringComparison.Ordinal);
        return plain.Length is > 0 and <= 9 && long.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
