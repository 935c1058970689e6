using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Dates;

internal enum DateTokenKind
{
    Number,
    Word,
    Mark,
}

/// <param name="Value">The number, or -1.</param>
/// <param name="Meaning">What the word means in a date line; null for other words.</param>
internal readonly record struct DateToken(
    DateTokenKind Kind, int Start, int End, int Value, DateWordKind? Meaning, string Data)
{
    public int Length => End - Start;

    public bool Is(DateWordKind kind) => Meaning == kind;

    /// <summary>Cuts a line into numbers, words and marks. Ordinal endings ("28th") are dropped; "8am" is two tokens.</summary>
    public static List<DateToken> Split(ReadOnlySpan<char> line, DateWords words)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(line[i]))
            {
                i = EndOf(line, i, char.IsAsciiDigit);
                tokens.Add(Number(line, start, i));
                i = SkipOrdinal(line, i);
            }
            else if (char.IsLetter(line[i]))
            {
                i = EndOfWord(line, i);
                tokens.Add(Word(line, start, i, words));
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(line[start]))
                {
                    tokens.Add(new DateToken(DateTokenKind.Mark, start, i, -1, null, line[start].ToString()));
                }
            }
        }

        return tokens;
    }

    private static DateToken Number(ReadOnlySpan<char> line, int start, int end) =>
        new(DateTokenKind.Number, start, end, end - start <= 8 ? int.Parse(line[start..end]) : -1, null, "");

    private static DateToken Word(ReadOnlySpan<char> line, int start, int end, DateWords words) =>
        words.TryGet(line[start..end], out var kind, out var data)
            ? new DateToken(DateTokenKind.Word, start, end, -1, kind, data)
            : new DateToken(DateTokenKind.Word, start, end, -1, null, line[start..end].ToString());

    /// <summary>A word takes the points inside it ("a.m"), not the one after it.</summary>
    private static int EndOfWord(ReadOnlySpan<char> line, int i)
    {
        while (i < line.Length && (char.IsLetter(line[i]) || (line[i] == '.' && i + 1 < line.Length && char.IsLetter(line[i + 1]) && char.IsLetter(line[i - 1]))))
        {
            i++;
        }

        return i;
    }

    private static int SkipOrdinal(ReadOnlySpan<char> line, int i)
    {
        if (i + 2 > line.Length || (i + 2 < line.Length && char.IsLetterOrDigit(line[i + 2])))
        {
            return i;
        }

        return line.Slice(i, 2).ToString().ToLowerInvariant() is "st" or "nd" or "rd" or "th" ? i + 2 : i;
    }

    private static int EndOf(ReadOnlySpan<char> line, int i, Func<char, bool> holds)
    {
        while (i < line.Length && holds(line[i]))
        {
            i++;
        }

        return i;
    }
}
