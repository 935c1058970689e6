using System.Text;
using System.Text.RegularExpressions;
using OnRecord.Benchmarks.News;

namespace OnRecord.Benchmarks.Records;

internal enum SlotKind
{
    Given,
    Surname,
    Town,
    Proper,
    Number,
    Word,
}

/// <summary>A word of a passage that is another in each report.</summary>
/// <param name="Index">Slots of a kind with the same index have the same word.</param>
internal readonly record struct Slot(int Start, int Length, SlotKind Kind, int Index);

/// <summary>A paragraph of one to three sentences as it is coded, and which of its words reports exchange.</summary>
internal sealed partial class PassageText
{
    // Of the words that are not kept. What stays is enough to read like English, and two reports with the same sentence have hardly ever
    // five words in a row in common.
    private const int ExchangedPercent = 75;

    private static readonly string[] Dense = NewsWords.Lines("sentences.txt");
    private static readonly string[] Prose = NewsWords.Lines("prose.txt");
    private static readonly HashSet<string> Kept = [.. NewsWords.Lines("kept-words.txt").SelectMany(line => line.Split(' '))];

    private readonly Choice _choice;
    private readonly StringBuilder _text = new();
    private readonly List<Slot> _slots = [];
    private readonly List<string> _used = [];
    private readonly int[] _count = new int[Enum.GetValues<SlotKind>().Length];

    private PassageText(Choice choice) => _choice = choice;

    public string Text => _text.ToString();

    /// <summary>In order.</summary>
    public IReadOnlyList<Slot> Slots => _slots;

    /// <param name="dense">Of a hundred sentences, those that tell an event.</param>
    public static PassageText Of(int number, int dense)
    {
        var passage = new PassageText(Choice.Of(number, 3));

        // 35 words to a paragraph, as in the reports that were counted.
        for (var left = passage._choice.Next(5) switch { 0 or 1 => 1, 2 or 3 => 2, _ => 3 }; left > 0; left--)
        {
            var sentences = passage._choice.Chance(dense) ? Dense : Prose;
            passage.Add(sentences[passage._choice.Next(sentences.Length)]);
        }

        return passage;
    }

    private void Add(string sentence)
    {
        if (_text.Length > 0)
        {
            _text.Append(' ');
        }

        var start = _text.Length;
        Fill(sentence);
        _text[start] = char.ToUpperInvariant(_text[start]);
    }

    private void Fill(string pattern)
    {
        var rest = pattern.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest.IndexOf('}');
            Plain(rest[..open].ToString());
            Blank(rest[(open + 1)..close].ToString());
            rest = rest[(close + 1)..];
        }

        Plain(rest.ToString());
    }

    private void Plain(string text)
    {
        foreach (var word in Words().EnumerateMatches(text))
        {
            if (!Kept.Contains(text.Substring(word.Index, word.Length)) && _choice.Chance(ExchangedPercent))
            {
                _slots.Add(new Slot(_text.Length + word.Index, word.Length, SlotKind.Word, _count[(int)SlotKind.Word]++));
            }
        }

        _text.Append(text);
    }

    private void Blank(string list)
    {
        switch (list)
        {
            case "person":
                Person();
                break;
            case "surname" when _slots.FindLast(slot => slot.Kind == SlotKind.Surname) is { Length: > 0 } last:
                Exchange(_text.ToString(last.Start, last.Length), SlotKind.Surname, last.Index);
                break;
            case "surname":
                Person();
                break;
            case "town":
                Exchange(One("town"), SlotKind.Town, _count[(int)SlotKind.Town]++);
                break;
            case "proper":
                Exchange(One("proper"), SlotKind.Proper, _count[(int)SlotKind.Proper]++);
                break;
            case "number":
                Exchange(One("number"), SlotKind.Number, _count[(int)SlotKind.Number]++);
                break;
            case "country":
                var states = NewsWords.Of("state").ToList();
                _text.Append(states[_choice.Zipf(states.Count, 3)]);
                break;
            case "group":
                Fill(Any("faction"));
                break;
            default:
                Plain(Any(list));
                break;
        }
    }

    private void Person()
    {
        var index = _count[(int)SlotKind.Surname]++;
        Exchange(One("given"), SlotKind.Given, index);
        _text.Append(' ');
        Exchange(InventedNews.Surname(_choice.Next(1 << 20)), SlotKind.Surname, index);
    }

    private void Exchange(string word, SlotKind kind, int index)
    {
        _slots.Add(new Slot(_text.Length, word.Length, kind, index));
        _text.Append(word);
    }

    // A word that does not stand in the passage yet, so that what is exchanged is known by it.
    private string One(string list)
    {
        var words = NewsWords.Of(list).Where(word => !word.Contains(' ') && !_used.Contains(word)).ToList();
        var word = words.Count > 0 ? words[_choice.Next(words.Count)] : Lexicon.Name(_choice.Next(1 << 15));
        _used.Add(word);
        return word;
    }

    private string Any(string list)
    {
        var words = NewsWords.Of(list).ToList();
        return words[_choice.Next(words.Count)];
    }

    [GeneratedRegex(@"\b[a-z]{4,}\b")]
    private static partial Regex Words();
}
