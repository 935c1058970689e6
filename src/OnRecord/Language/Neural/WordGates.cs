namespace OnRecord.Language.Neural;

/// <summary>What the gates of the first layer get from a word whatever stands around it, bias included. It is kept, since texts repeat
/// most of their words: a sixth of the network's work is not done again. Holds working memory: one thread at a time.</summary>
internal sealed unsafe class WordGates(QuantizedNetwork network, Vocabulary vocabulary)
{
    private const int Kept = 4096;
    private const int LongestKept = 64;

    private readonly NetworkShape _shape = network.Weights.Shape;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Matrix _input = new();
    private readonly Matrix[] _gates = [new(), new()];
    private int[] _placeOfRow = [];
    private int _count;
    private int _known;

    /// <summary>Makes room for a batch.</summary>
    public void Begin(int rows)
    {
        if (_count + rows > _gates[0].Rows)
        {
            _places.Clear();
            _count = 0;
            Array.ForEach(_gates, gates => gates.Reshape(Math.Max(Kept, rows), 4 * _shape.Hidden));
        }

        _known = _count;
        _input.Reshape(rows, _shape.InputSize);
        _placeOfRow = _placeOfRow.Length < rows ? new int[rows] : _placeOfRow;
    }

    /// <param name="row">Of the batch.</param>
    /// <param name="marks">Of <see cref="Gazetteer"/>.</param>
    public void Add(int row, ReadOnlySpan<char> form, ushort marks)
    {
        Span<char> key = stackalloc char[Math.Min(form.Length, LongestKept) + 1];
        form[..(key.Length - 1)].CopyTo(key);
        key[^1] = (char)marks;
        var places = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        if (form.Length > LongestKept || !places.TryGetValue(key, out var place))
        {
            place = _count++;
            Embed(form, marks, _input.RowSpan(place - _known));
            if (form.Length <= LongestKept)
            {
                places[key] = place;
            }
        }

        _placeOfRow[row] = place;
    }

    /// <summary>Works out the gates of the words that are new.</summary>
    public void Complete()
    {
        for (var direction = 0; direction < 2; direction++)
        {
            var gates = _gates[direction];
            Gemm.Multiply(_count - _known, _input.Pointer, _input.Columns, network.WordWeights[direction], network.Weights.Layers[0, direction].Bias, gates.Row(_known), gates.Columns);
        }
    }

    /// <summary>Sets the gates of a batch, row by row.</summary>
    public void Write(int direction, int rows, Matrix gates)
    {
        gates.Reshape(rows, 4 * _shape.Hidden);
        for (var row = 0; row < rows; row++)
        {
            _gates[direction].RowSpan(_placeOfRow[row]).CopyTo(gates.RowSpan(row));
        }
    }

    private void Embed(ReadOnlySpan<char> form, ushort marks, Span<float> target)
    {
        Span<int> pieces = stackalloc int[WordPieces.Most];
        var row = vocabulary.WordRow(form);
        var count = WordPieces.Extract(form, row != 0, _shape.Pieces, pieces);
        WordEmbedding.Write(network.Weights, row, pieces[..count], target);
        WordEmbedding.WriteMarks(network.Weights, marks, target);
    }
}
