using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>The words that a batch chooses among: its own and as many again drawn by frequency. Scores are corrected by
/// how likely a word is to be a candidate (sampled softmax, Jean et al. 2015).</summary>
internal sealed class ContextCandidates
{
    private readonly Matrix _table;
    private readonly Matrix _first;
    private readonly Matrix _second;
    private readonly int[] _index;
    private readonly double[] _cumulated;
    private readonly int _draws;
    private int[] _rows = [];

    /// <param name="counts">How often each row of the vocabulary occurs; row 0, the unknown word, is never a candidate.</param>
    public ContextCandidates(int[] counts, int hidden, int draws)
    {
        _draws = draws;
        _table = new Matrix(counts.Length, hidden);
        _first = new Matrix(counts.Length, hidden);
        _second = new Matrix(counts.Length, hidden);
        _index = new int[counts.Length];
        Array.Fill(_index, -1);
        _cumulated = new double[counts.Length];
        var total = counts.Skip(1).Sum(count => (double)count);
        for (var row = 1; row < counts.Length; row++)
        {
            _cumulated[row] = _cumulated[row - 1] + (counts[row] / total);
        }
    }

    /// <summary>Candidates × hidden.</summary>
    public Matrix Vectors { get; } = new();

    /// <summary>What is added to each candidate's score: minus the logarithm of its chance of being drawn.</summary>
    public float[] Offsets { get; private set; } = [];

    public IEnumerable<Matrix> State => [_table, _first, _second];

    public int IndexOf(int row) => _index[row];

    public void Choose(IEnumerable<TrainingSentence> batch, Random random)
    {
        foreach (var row in _rows)
        {
            _index[row] = -1;
        }

        var chosen = new SortedSet<int>();
        var words = 0;
        foreach (var row in batch.SelectMany(sentence => sentence.WordRows))
        {
            chosen.Add(row);
            words++;
        }

        for (var draw = 0; draw < _draws; draw++)
        {
            var at = Array.BinarySearch(_cumulated, random.NextDouble());
            chosen.Add(Math.Min(at < 0 ? ~at : at, _cumulated.Length - 1));
        }

        chosen.Remove(0);
        _rows = [.. chosen];
        Offsets = new float[_rows.Length];
        Vectors.Reshape(_rows.Length, _table.Columns);
        for (var i = 0; i < _rows.Length; i++)
        {
            var chance = Math.Max(1e-9, _cumulated[_rows[i]] - _cumulated[_rows[i] - 1]);
            _index[_rows[i]] = i;
            Offsets[i] = -(float)Math.Log(1 - Math.Exp(-(words + _draws) * chance));
            _table.RowSpan(_rows[i]).CopyTo(Vectors.RowSpan(i));
        }
    }

    public void Update(Matrix gradient, int step, float rate)
    {
        var corrected = Adam.Corrected(rate, step);
        for (var i = 0; i < _rows.Length; i++)
        {
            Adam.Apply(_table.RowSpan(_rows[i]), gradient.RowSpan(i), _first.RowSpan(_rows[i]), _second.RowSpan(_rows[i]), corrected, 1);
        }
    }
}
