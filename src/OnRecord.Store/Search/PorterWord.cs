using System.Text;

namespace OnRecord.Store.Search;

/// <summary>A word that is being stemmed. Each question leaves a number of last letters aside.</summary>
internal sealed class PorterWord(byte[] letters)
{
    // No step makes a word longer than it was.
    private readonly byte[] _letters = [.. letters, 0];

    public int Length { get; private set; } = letters.Length;

    public bool EndsInDoubleConsonant => Length > 1 && !IsVowel(_letters[Length - 1], false) && _letters[Length - 1] == _letters[Length - 2];

    public bool Ends(string suffix)
    {
        if (Length < suffix.Length)
        {
            return false;
        }

        for (var i = 0; i < suffix.Length; i++)
        {
            if (_letters[Length - suffix.Length + i] != suffix[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Ends so, and has something before it.</summary>
    public bool EndsAfterStem(string suffix) => Length > suffix.Length && Ends(suffix);

    public void Replace(int dropped, string suffix)
    {
        Length -= dropped;
        foreach (var letter in suffix)
        {
            _letters[Length++] = (byte)letter;
        }
    }

    /// <summary>How often a vowel is followed by a consonant: Porter's m, as far as 2.</summary>
    public int Measure(int dropped)
    {
        var measure = 0;
        var isConsonant = false;
        var wasVowel = false;
        for (var i = 0; i < Length - dropped && measure < 2; i++)
        {
            isConsonant = !IsVowel(_letters[i], isConsonant);
            measure += isConsonant && wasVowel ? 1 : 0;
            wasVowel = !isConsonant;
        }

        return measure;
    }

    public bool HasVowel(int dropped)
    {
        for (var i = 0; i < Length - dropped; i++)
        {
            if (IsVowel(_letters[i], i > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Consonant, vowel, consonant, and the last is not w, x or y.</summary>
    public bool EndsShort(int dropped)
    {
        var end = Length - dropped;
        if (end < 3 || _letters[end - 1] is (byte)'w' or (byte)'x' or (byte)'y')
        {
            return false;
        }

        var isConsonant = false;
        var last = 0;
        for (var i = 0; i < end; i++)
        {
            isConsonant = !IsVowel(_letters[i], isConsonant);
            last = (last << 1) | (isConsonant ? 1 : 0);
        }

        return (last & 0b111) == 0b101;
    }

    public override string ToString() => Encoding.UTF8.GetString(_letters, 0, Length);

    private static bool IsVowel(byte letter, bool isAfterConsonant) => letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' || (isAfterConsonant && letter == (byte)'y');
}
