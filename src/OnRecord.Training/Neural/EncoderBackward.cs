using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Back-propagation through the recurrent layers of one pass.</summary>
internal sealed unsafe class EncoderBackward(NetworkShape shape, TransposedNetwork transposed, EncoderPass forward, NetworkGradients gradients)
{
    private readonly PackedMatrix _operand = new();
    private readonly Matrix _outputGradient = new();
    private readonly Matrix _inputGradient = new();
    private readonly Matrix _hiddenCarry = new();
    private readonly Matrix _cellCarry = new();

    /// <summary>Takes the gradient of the encoded rows (sentence by sentence) and returns that of the input rows
    /// (packed order), adding the layers' weight gradients.</summary>
    public Matrix Run(EncoderMasks masks, Matrix encodedGradient)
    {
        Unarrange(encodedGradient);
        forward.ApplyBySentence(_outputGradient, masks.Output);
        for (var layer = shape.Layers - 1; layer >= 0; layer--)
        {
            _inputGradient.Reshape(forward.Batch.Rows, shape.LayerInput(layer));
            _inputGradient.Clear();
            for (var direction = 0; direction < 2; direction++)
            {
                RunDirection(layer, direction, masks.Recurrent[layer, direction]);
            }

            forward.ApplyBySentence(_inputGradient, masks.LayerInputs[layer]);
            if (layer > 0)
            {
                _inputGradient.Values.CopyTo(_outputGradient.Values);
            }
        }

        return _inputGradient;
    }

    private void Unarrange(Matrix encodedGradient)
    {
        _outputGradient.Reshape(encodedGradient.Rows, encodedGradient.Columns);
        for (var s = 0; s < forward.Batch.Sentences; s++)
        {
            for (var t = 0; t < forward.Batch.Lengths[s]; t++)
            {
                encodedGradient.RowSpan(forward.Starts[s] + t).CopyTo(_outputGradient.RowSpan(forward.Batch.Row(s, t)));
            }
        }
    }

    private void RunDirection(int layer, int direction, Matrix recurrentMask)
    {
        var batch = forward.Batch;
        var state = forward.States[layer, direction];
        var hidden = shape.Hidden;
        var reverse = direction == 1;
        _hiddenCarry.Reshape(batch.Sentences, hidden);
        _cellCarry.Reshape(batch.Sentences, hidden);
        _hiddenCarry.Clear();
        _cellCarry.Clear();
        for (var s = batch.Steps - 1; s >= 0; s--)
        {
            var step = reverse ? batch.Steps - 1 - s : s;
            var rows = batch.ActiveAt(step);
            var offset = batch.OffsetOf(step);
            var before = reverse ? step + 1 : step - 1;
            var carried = before < 0 || before >= batch.Steps ? 0 : Math.Min(rows, batch.ActiveAt(before));
            for (var r = 0; r < rows; r++)
            {
                var cellBefore = r < carried ? state.Cells.Row(batch.OffsetOf(before) + r) : null;
                StepBack(state, offset + r, cellBefore, _outputGradient.Row(offset + r) + (direction * hidden), _hiddenCarry.Row(r), _cellCarry.Row(r), hidden);
            }

            Gemm.Multiply(carried, state.Gates.Row(offset), 4 * hidden, transposed.Recurrent[layer, direction], _hiddenCarry.Pointer, hidden, accumulate: false);
            for (var k = 0; k < carried * hidden; k++)
            {
                _hiddenCarry.Pointer[k] *= recurrentMask.Pointer[k];
            }

            _hiddenCarry.Values[(carried * hidden)..].Clear();
            _cellCarry.Values[(carried * hidden)..].Clear();
        }

        AddWeightGradients(layer, direction, state);
    }

    // Turns activated gates into gradients of their pre-activations, in place.
    private static void StepBack(LstmState state, int row, float* cellBefore, float* outputGradient, float* hiddenCarry, float* cellCarry, int hidden)
    {
        var gates = state.Gates.Row(row);
        var squashed = state.CellTanh.Row(row);
        for (var k = 0; k < hidden; k++)
        {
            var (input, forget, candidate, exit) = (gates[k], gates[hidden + k], gates[(2 * hidden) + k], gates[(3 * hidden) + k]);
            var output = outputGradient[k] + hiddenCarry[k];
            var cell = cellCarry[k] + (output * exit * (1 - (squashed[k] * squashed[k])));
            gates[k] = cell * candidate * input * (1 - input);
            gates[hidden + k] = cellBefore == null ? 0 : cell * cellBefore[k] * forget * (1 - forget);
            gates[(2 * hidden) + k] = cell * input * (1 - (candidate * candidate));
            gates[(3 * hidden) + k] = output * squashed[k] * exit * (1 - exit);
            cellCarry[k] = cell * forget;
        }
    }

    private void AddWeightGradients(int layer, int direction, LstmState state)
    {
        var gates = state.Gates;
        var input = forward.LayerInputs[layer];
        var target = gradients.Values.Layers[layer, direction];
        _operand.Pack(gates);
        Gemm.Multiply(input.Columns, input.Pointer, 1, input.Columns, _operand, target.Input.Pointer, target.Input.Columns, accumulate: true);
        var previous = state.Previous!;
        Gemm.Multiply(previous.Columns, previous.Pointer, 1, previous.Columns, _operand, target.Recurrent.Pointer, target.Recurrent.Columns, accumulate: true);
        Gemm.Multiply(gates.Rows, gates.Pointer, gates.Columns, transposed.Input[layer, direction], _inputGradient.Pointer, _inputGradient.Columns, accumulate: true);
        HeadLosses.AddColumnSums(gates, target.Bias);
    }
}
