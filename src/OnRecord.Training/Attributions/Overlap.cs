namespace OnRecord.Training.Attributions;

/// <summary>Dice of runs of tokens against a gold set, over words only, by prefix sums.</summary>
internal sealed class Overlap
{
    private readonly int[] _words;
    private readonly int[] _gold;
    private readonly int _size;

    public Overlap(bool[] isWord, int[] gold)
    {
        _words = new int[isWord.Length + 1];
        _gold = new int[isWord.Length + 1];
        _size = gold.Length;
        foreach (var token in gold)
        {
            _gold[token + 1] = 1;
        }

        for (var i = 0; i < isWord.Length; i++)
        {
            _words[i + 1] = _words[i] + (isWord[i] ? 1 : 0);
            _gold[i + 1] += _gold[i];
        }
    }

    /// <summary>Dice of [start, end) less the hole.</summary>
    public double Dice(int start, int end, int holeStart = 0, int holeEnd = 0)
    {
        var words = _words[end] - _words[start] - (_words[holeEnd] - _words[holeStart]);
        var shared = _gold[end] - _gold[start] - (_gold[holeEnd] - _gold[holeStart]);
        return words + _size == 0 ? 1 : 2.0 * shared / (words + _size);
    }
}
