using OnRecord.Store.Actors;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Commitments;

/// <summary>Reads a row of <c>actor_event</c>, as <see cref="EventPacking"/> writes it. What is not asked for is passed over. Not
/// thread-safe.</summary>
internal sealed class PackedEvents
{
    private readonly byte[] _kept;
    private readonly StringPool _strings;
    private readonly int[] _places;
    private readonly string?[] _texts;
    private readonly PassageWords.Word[] _words;
    private readonly int _first;

    /// <param name="strings">Whose strings the texts are.</param>
    public PackedEvents(byte[] kept, StringPool strings)
    {
        (_kept, _strings) = (kept, strings);
        var bytes = new KeptBytes(kept);
        _places = new int[bytes.Number()];
        foreach (ref var place in _places.AsSpan())
        {
            place = bytes.At;
            bytes.Text();
        }

        _first = bytes.At;
        _texts = new string?[_places.Length];
        _words = new PassageWords.Word[_places.Length];
    }

    /// <summary>An event as far as it is read at first.</summary>
    /// <param name="Told">Day of its report.</param>
    /// <param name="Seen">The day from which on its report is known as it is: on which it was last changed.</param>
    /// <param name="IsSuperseded">A later version of its report is in the record.</param>
    /// <param name="At">Where the rest of it begins.</param>
    public readonly record struct Head(PackedEvents Row, long Report, int N, long Text, string Type, string Told, string Seen, bool IsSuperseded, int At)
    {
        public (long, int) Key => (Report, N);

        public TrackedEvent Read(ActorIdentity identity) => Row.Read(this, identity);
    }

    /// <summary>Goes through all events, by report and number.</summary>
    public void Each(Action<Head> read)
    {
        var bytes = new KeptBytes(_kept, _first);
        for (var reports = bytes.Number(); reports > 0; reports--)
        {
            var (report, text, told, seen, isSuperseded) = (bytes.Number(), bytes.Number(), Text(bytes.Number()), Text(bytes.Number()), bytes.Number() != 0);
            for (var events = bytes.Number(); events > 0; events--)
            {
                var (n, type, length) = ((int)bytes.Number(), Text(bytes.Number()), (int)bytes.Number());
                read(new Head(this, report, n, text, type, told, seen, isSuperseded, bytes.At));
                bytes.Skip(length);
            }
        }
    }

    private TrackedEvent Read(Head head, ActorIdentity identity)
    {
        var bytes = new KeptBytes(_kept, head.At);
        var (mode, cameo, status, polarity) = (Perhaps(ref bytes), Text(bytes.Number()), Text(bytes.Number()), Text(bytes.Number()));
        var (day, from, to, isDeadline, place) = (Perhaps(ref bytes), Perhaps(ref bytes), Perhaps(ref bytes), bytes.Number() != 0, Perhaps(ref bytes));
        var (actors, recipients) = (Numbers(ref bytes), Numbers(ref bytes));
        var strangers = new string[bytes.Number()];
        foreach (ref var name in strangers.AsSpan())
        {
            name = Text(bytes.Number());
        }

        var words = new PassageWords.Word[bytes.Number()];
        foreach (ref var word in words.AsSpan())
        {
            word = Word(bytes.Number());
        }

        var kept = new KeptEvent(head.Type, mode, cameo, status, polarity, day, from, to, isDeadline, place, actors, recipients, strangers, words.Length == 0 ? PassageWords.None : new PassageWords(words));
        return TrackedEvent.Of(kept, head.Report, head.N, head.Text, head.Told, identity);
    }

    private static long[] Numbers(ref KeptBytes bytes)
    {
        var numbers = new long[bytes.Number()];
        foreach (ref var number in numbers.AsSpan())
        {
            number = bytes.Number();
        }

        return numbers;
    }

    private string? Perhaps(ref KeptBytes bytes) => bytes.Number() is var number and not EventPacking.NoText ? Text(number) : null;

    private string Text(long number) => _texts[number - 1] ??= _strings.Of(new KeptBytes(_kept, _places[number - 1]).Text());

    private PassageWords.Word Word(long number)
    {
        ref var word = ref _words[number - 1];
        if (word.Form is null)
        {
            word = PassageWords.Word.Of(Text(number));
        }

        return word;
    }
}
