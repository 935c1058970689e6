namespace OnRecord.Language.Neural;

/// <summary>Sentences of a batch in packed order, longest first: step t of all sentences that reach it lies in
/// <see cref="ActiveAt"/>(t) consecutive rows, so recurrent steps work on dense rows without padding.</summary>
internal sealed class SentenceBatch
{
    private int[] _offsets = [];
    private int[] _active = [];

    /// <summary>Lengths in packed order, descending.</summary>
    public int[] Lengths { get; private set; } = [];

    public int Sentences => Lengths.Length;

    public int Steps { get; private set; }

    /// <summary>Words in all sentences together: the number of rows.</summary>
    public int Rows { get; private set; }

    /// <exception cref="ArgumentException">Lengths are not in descending order.</exception>
    public void Assign(int[] lengths)
    {
        Lengths = lengths;
        Steps = lengths.Length == 0 ? 0 : lengths[0];
        if (_offsets.Length < Steps + 1)
        {
            _offsets = new int[Steps + 64];
            _active = new int[Steps + 64];
        }

        var sentences = lengths.Length;
        var row = 0;
        for (var step = 0; step < Steps; step++)
        {
            while (lengths[sentences - 1] <= step)
            {
                sentences--;
            }

            _offsets[step] = row;
            _active[step] = sentences;
            row += sentences;
        }

        Rows = row;
        if (row != lengths.Sum())
        {
            throw new ArgumentException("lengths are not in descending order", nameof(lengths));
        }
    }

    public int OffsetOf(int step) => _offsets[step];

    public int ActiveAt(int step) => _active[step];

    /// <summary>The row of a word.</summary>
    public int Row(int sentence, int step) => _offsets[step] + sentence;

    /// <summary>The first row of each sentence where rows run sentence by sentence.</summary>
    public int[] StartsBySentence()
    {
        var starts = new int[Lengths.Length];
        for (var s = 1; s < Lengths.Length; s++)
        {
            starts[s] = starts[s - 1] + Lengths[s - 1];
        }

        return starts;
    }
}
