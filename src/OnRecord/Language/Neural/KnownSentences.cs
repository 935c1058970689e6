using OnRecord.Text;

namespace OnRecord.Language.Neural;

/// <summary>Sentences read of late and what the network said of them, which depends on nothing but their words: copies of a wire's
/// report say the same sentences again. The newest take the place of the oldest, in memory that is taken once. Thread-safe.</summary>
internal sealed class KnownSentences
{
    private const int Slots = 1 << 14;
    private const int Characters = 1 << 20;
    private const int Words = 1 << 17;

    private readonly Lock _using = new();
    private readonly Slot[] _slots = new Slot[Slots];
    private readonly char[] _characters = new char[Characters];
    private readonly WordLabels[] _labels = new WordLabels[Words];

    // They only grow; where something lies is the rest by the size of its memory.
    private long _charactersEnd;
    private long _wordsEnd;

    /// <summary>Labels the words of a window if they are known.</summary>
    /// <param name="key">Of <see cref="KeyOf"/>.</param>
    public bool TryLabel(ReadOnlySpan<char> key, TokenSpan window, Annotation annotation)
    {
        var hash = string.GetHashCode(key);
        lock (_using)
        {
            ref readonly var slot = ref _slots[hash & (Slots - 1)];
            if (slot.Hash != hash || slot.Length != key.Length || slot.Key < _charactersEnd - Characters || slot.Labels < _wordsEnd - Words
                || !key.SequenceEqual(_characters.AsSpan((int)(slot.Key % Characters), key.Length)))
            {
                return false;
            }

            var labels = _labels.AsSpan((int)(slot.Labels % Words), window.Length);
            for (var i = 0; i < labels.Length; i++)
            {
                labels[i].Write(annotation, window.Start + i, window.Start);
            }
        }

        return true;
    }

    /// <summary>Keeps what is said of a window.</summary>
    public void Add(ReadOnlySpan<char> key, TokenSpan window, Annotation annotation)
    {
        if (key.Length > Characters / 16)
        {
            return;
        }

        var hash = string.GetHashCode(key);
        lock (_using)
        {
            ref var slot = ref _slots[hash & (Slots - 1)];
            slot = new Slot(hash, key.Length, Take(ref _charactersEnd, key.Length, Characters), Take(ref _wordsEnd, window.Length, Words));
            key.CopyTo(_characters.AsSpan((int)(slot.Key % Characters)));
            for (var i = 0; i < window.Length; i++)
            {
                _labels[(int)(slot.Labels % Words) + i] = WordLabels.Of(annotation, window.Start + i, window.Start);
            }
        }
    }

    /// <summary>The words of a window, each after its length, added to what the buffer holds.</summary>
    /// <param name="buffer">Made larger where it is too short.</param>
    /// <returns>How much the buffer holds then.</returns>
    public static int KeyOf(WordTable words, TokenSpan window, ref char[] buffer, int length)
    {
        for (var word = window.Start; word < window.End; word++)
        {
            var form = words.Form(word);
            if (length + form.Length + 2 > buffer.Length)
            {
                Array.Resize(ref buffer, 2 * (length + form.Length + 2));
            }

            buffer[length++] = (char)form.Length;
            buffer[length++] = (char)(form.Length >> 16);
            form.CopyTo(buffer.AsSpan(length));
            length += form.Length;
        }

        return length;
    }

    // What does not fit before the end of the memory begins at its start.
    private static long Take(ref long end, int length, int size)
    {
        var start = (end % size) + length > size ? (end / size * size) + size : end;
        end = start + length;
        return start;
    }

    private readonly record struct Slot(int Hash, int Length, long Key, long Labels);
}
