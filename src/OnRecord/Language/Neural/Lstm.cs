using System.Runtime.Intrinsics;

namespace OnRecord.Language.Neural;

/// <summary>What one direction of one layer keeps of a batch: gates (input, forget, cell, output) and cell states; for training
/// the gates once activated, and what became of the cell states.</summary>
internal sealed class LstmState
{
    public Matrix Gates { get; } = new();

    public Matrix Cells { get; } = new();

    public Matrix CellTanh { get; } = new();

    /// <summary>The previous output that each row saw, after the recurrent mask; kept for training only.</summary>
    public Matrix? Previous { get; init; }
}

/// <summary>Forward pass of a long short-term memory layer in one direction (Hochreiter and Schmidhuber 1997, with
/// forget gates) over a packed batch.</summary>
internal static unsafe class Lstm
{
    /// <param name="state">Its gates hold what the input gives them, bias included.</param>
    /// <param name="output">Rows × (2 · hidden); this direction writes hidden columns from <paramref name="column"/>.</param>
    /// <param name="recurrentMask">Sentences × hidden, or null: multiplied into the previous output (training).</param>
    public static void Forward(SentenceBatch batch, PackedMatrix recurrentWeights, bool reverse, LstmState state, Matrix output, int column, Matrix? recurrentMask)
    {
        var hidden = recurrentWeights.Rows;
        var gates = state.Gates;
        state.Cells.Reshape(batch.Rows, hidden);
        Matrix? previous = state.Previous;
        previous?.Reshape(batch.Rows, hidden);
        state.CellTanh.Reshape(previous is null ? 0 : batch.Rows, hidden);
        for (var s = 0; s < batch.Steps; s++)
        {
            var step = reverse ? batch.Steps - 1 - s : s;
            var rows = batch.ActiveAt(step);
            var offset = batch.OffsetOf(step);
            var before = reverse ? step + 1 : step - 1;
            var carried = before < 0 || before >= batch.Steps ? 0 : Math.Min(rows, batch.ActiveAt(before));
            var from = carried == 0 ? 0 : batch.OffsetOf(before);
            if (previous is not null)
            {
                KeepPrevious(previous, offset, rows, carried, from, output, column, recurrentMask);
                Gemm.Multiply(carried, previous.Row(offset), hidden, recurrentWeights, gates.Row(offset), gates.Columns, accumulate: true);
            }
            else if (carried > 0)
            {
                Gemm.Multiply(carried, output.Row(from) + column, output.Columns, recurrentWeights, gates.Row(offset), gates.Columns, accumulate: true);
            }

            for (var r = 0; r < rows; r++)
            {
                var cellBefore = r < carried ? state.Cells.Row(from + r) : null;
                if (previous is null)
                {
                    Activate(gates.Row(offset + r), cellBefore, state.Cells.Row(offset + r), output.Row(offset + r) + column, hidden);
                }
                else
                {
                    ActivateAndKeep(gates.Row(offset + r), cellBefore, state.Cells.Row(offset + r), state.CellTanh.Row(offset + r), output.Row(offset + r) + column, hidden);
                }
            }
        }
    }

    private static void KeepPrevious(Matrix previous, int offset, int rows, int carried, int from, Matrix output, int column, Matrix? mask)
    {
        var hidden = previous.Columns;
        for (var r = 0; r < rows; r++)
        {
            var target = previous.RowSpan(offset + r);
            if (r >= carried)
            {
                target.Clear();
                continue;
            }

            var source = output.RowSpan(from + r).Slice(column, hidden);
            if (mask is null)
            {
                source.CopyTo(target);
                continue;
            }

            var keep = mask.RowSpan(r);
            for (var k = 0; k < hidden; k++)
            {
                target[k] = source[k] * keep[k];
            }
        }
    }

    // hidden is a multiple of 16.
    private static void Activate(float* gates, float* cellBefore, float* cell, float* output, int hidden)
    {
        for (var k = 0; k < hidden; k += 16)
        {
            var value = Activation.SigmoidTanh(Vector512.Load(gates + k), Vector512.Load(gates + (2 * hidden) + k));
            if (cellBefore != null)
            {
                value += Activation.Sigmoid(Vector512.Load(gates + hidden + k)) * Vector512.Load(cellBefore + k);
            }

            value.Store(cell + k);
            Activation.SigmoidTanh(Vector512.Load(gates + (3 * hidden) + k), value).Store(output + k);
        }
    }

    // The same, and what training needs of it.
    private static void ActivateAndKeep(float* gates, float* cellBefore, float* cell, float* cellTanh, float* output, int hidden)
    {
        for (var k = 0; k < hidden; k += 16)
        {
            var input = Activation.Sigmoid(Vector512.Load(gates + k));
            var forget = Activation.Sigmoid(Vector512.Load(gates + hidden + k));
            var candidate = Activation.Tanh(Vector512.Load(gates + (2 * hidden) + k));
            var exit = Activation.Sigmoid(Vector512.Load(gates + (3 * hidden) + k));
            var value = input * candidate;
            if (cellBefore != null)
            {
                value += forget * Vector512.Load(cellBefore + k);
            }

            var squashed = Activation.Tanh(value);
            value.Store(cell + k);
            input.Store(gates + k);
            forget.Store(gates + hidden + k);
            candidate.Store(gates + (2 * hidden) + k);
            exit.Store(gates + (3 * hidden) + k);
            squashed.Store(cellTanh + k);
            (exit * squashed).Store(output + k);
        }
    }
}
