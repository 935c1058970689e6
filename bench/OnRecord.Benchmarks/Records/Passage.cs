using System.Globalization;
using System.Text;
using OnRecord.Benchmarks.News;
using Record = OnRecord.Records.Record;

namespace OnRecord.Benchmarks.Records;

/// <summary>A paragraph that was coded once and is put into reports with other names, numbers and words. Immutable.</summary>
internal sealed class Passage(PassageText text, Record coded)
{
    private const int MostNumber = 400;

    private readonly string _text = text.Text;
    private readonly Slot[] _slots = [.. text.Slots];

    public Record Coded => coded;

    public WordedPassage Worded(Cast cast, Choice choice)
    {
        var made = new StringBuilder(_text.Length * 2);
        var moved = new int[_text.Length + 1];
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Span<int> persons = stackalloc int[_slots.Length];
        persons.Fill(-1);
        var at = 0;
        foreach (var slot in _slots)
        {
            Keep(at, slot.Start);
            var word = slot.Kind switch
            {
                SlotKind.Given => NewsNames.GivenName(Person(slot.Index, persons)),
                SlotKind.Surname => NewsNames.Surname(Person(slot.Index, persons)),
                SlotKind.Town => NewsNames.Town(cast.Town(choice)),
                SlotKind.Proper => NewsNames.Proper(cast.Proper(choice)),
                SlotKind.Number => (choice.Zipf(MostNumber, 8) + 2).ToString(CultureInfo.InvariantCulture),
                _ => Lexicon.Word(cast.Word(choice)),
            };
            if (slot.Kind != SlotKind.Word)
            {
                names[_text.Substring(slot.Start, slot.Length)] = word;
            }

            for (var i = 0; i < slot.Length; i++)
            {
                moved[slot.Start + i] = made.Length + Math.Min(i, word.Length);
            }

            made.Append(word);
            at = slot.Start + slot.Length;
        }

        Keep(at, _text.Length);
        moved[_text.Length] = made.Length;
        return new WordedPassage(coded, made.ToString(), moved, names);

        void Keep(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                moved[i] = made.Length + i - from;
            }

            made.Append(_text, from, to - from);
        }

        int Person(int index, Span<int> known) => known[index] < 0 ? known[index] = cast.Person(choice) : known[index];
    }
}
