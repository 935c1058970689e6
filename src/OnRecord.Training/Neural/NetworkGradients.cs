using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Gradients of all weights; embedding tables note which rows were touched.</summary>
internal sealed class NetworkGradients(NetworkShape shape)
{
    private readonly bool[] _wordSeen = new bool[shape.Words];
    private readonly bool[] _pieceSeen = new bool[shape.Pieces];

    public NetworkWeights Values { get; } = new(shape);

    public List<int> WordRows { get; } = [];

    public List<int> PieceRows { get; } = [];

    public void AddWord(int row, ReadOnlySpan<float> gradient) =>
        Add(Values.Words, _wordSeen, WordRows, row, gradient, 1);

    public void AddPiece(int row, ReadOnlySpan<float> gradient, float scale) =>
        Add(Values.Pieces, _pieceSeen, PieceRows, row, gradient, scale);

    /// <summary>Adds another shard's gradients into these.</summary>
    public void Add(NetworkGradients other)
    {
        foreach (var (mine, theirs) in Values.Dense().Zip(other.Values.Dense()))
        {
            WordEmbedding.Add(theirs.Values, mine.Values, 1);
        }

        foreach (var row in other.WordRows)
        {
            AddWord(row, other.Values.Words.RowSpan(row));
        }

        foreach (var row in other.PieceRows)
        {
            AddPiece(row, other.Values.Pieces.RowSpan(row), 1);
        }
    }

    public void Clear()
    {
        foreach (var matrix in Values.Dense())
        {
            matrix.Clear();
        }

        Forget(Values.Words, _wordSeen, WordRows);
        Forget(Values.Pieces, _pieceSeen, PieceRows);
    }

    private static void Add(Matrix table, bool[] seen, List<int> rows, int row, ReadOnlySpan<float> gradient, float scale)
    {
        if (!seen[row])
        {
            seen[row] = true;
            rows.Add(row);
        }

        WordEmbedding.Add(gradient, table.RowSpan(row), scale);
    }

    private static void Forget(Matrix table, bool[] seen, List<int> rows)
    {
        foreach (var row in rows)
        {
            table.RowSpan(row).Clear();
            seen[row] = false;
        }

        rows.Clear();
    }
}
