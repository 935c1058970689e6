using System.Runtime.Intrinsics;

namespace OnRecord.Language.Neural;

/// <summary>Working memory and forward pass of the network in use: what <see cref="EncoderPass"/> is to training, in whole numbers. What
/// it gives a sentence is the same to the last bit whatever other sentences are in the batch. For one thread.</summary>
internal sealed unsafe class QuantizedPass(QuantizedNetwork network)
{
    private readonly NetworkShape _shape = network.Weights.Shape;
    private readonly Matrix _gates = new();
    private readonly Matrix _cells = new();
    private readonly ByteMatrix _encoded = new();
    private ByteMatrix _input = new();
    private ByteMatrix _output = new();

    public SentenceBatch Batch { get; } = new();

    /// <summary>First row of each sentence in <see cref="Views"/> and after.</summary>
    public int[] Starts { get; private set; } = [];

    /// <summary>As <see cref="EncoderPass.Views"/>; rows run sentence by sentence.</summary>
    public Matrix Views { get; } = new();

    public Matrix TagScores { get; } = new();

    /// <summary>As <see cref="EncoderPass.ArcQueries"/>.</summary>
    public Matrix ArcQueries { get; } = new();

    /// <param name="words">Of the batch.</param>
    public void Run(WordGates words)
    {
        var weights = network.Weights;
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            _output.Reshape(Batch.Rows, _shape.EncodedSize);
            for (var direction = 0; direction < 2; direction++)
            {
                if (layer == 0)
                {
                    words.Write(direction, Batch.Rows, _gates);
                }
                else
                {
                    Linear(_input, network.LayerWeights[layer, direction], weights.Layers[layer, direction].Bias, _gates);
                }

                Recur(network.RecurrentWeights[layer, direction], direction == 1, direction * _shape.Hidden);
            }

            (_input, _output) = (_output, _input);
        }

        Arrange();
        Linear(_encoded, network.Views, weights.ViewBias, Views);
        Activation.LeakyRelu(Views.Values);
        Linear(_encoded, network.Tags, weights.TagBias, TagScores);
        ArcQueries.Reshape(Batch.Rows, _shape.ArcSize);
        Gemm.Multiply(Batch.Rows, Views.Pointer, Views.Columns, network.Arc, weights.ArcBias, ArcQueries.Pointer, ArcQueries.Columns);
    }

    private static void Linear(ByteMatrix input, QuantizedMatrix weights, Matrix bias, Matrix output)
    {
        output.Reshape(input.Rows, weights.Columns);
        IntegerGemm.Multiply(input.Rows, input.Pointer, input.Columns, weights, bias, output.Pointer, output.Columns);
    }

    // The gates hold what the input gives them, bias included; this direction writes hidden columns of the output.
    private void Recur(QuantizedMatrix weights, bool reverse, int column)
    {
        var hidden = _shape.Hidden;
        _cells.Reshape(Batch.Rows, hidden);
        for (var s = 0; s < Batch.Steps; s++)
        {
            var step = reverse ? Batch.Steps - 1 - s : s;
            var rows = Batch.ActiveAt(step);
            var offset = Batch.OffsetOf(step);
            var before = reverse ? step + 1 : step - 1;
            var carried = before < 0 || before >= Batch.Steps ? 0 : Math.Min(rows, Batch.ActiveAt(before));
            var from = carried == 0 ? 0 : Batch.OffsetOf(before);
            IntegerGemm.Add(carried, _output.Row(from) + column, _output.Columns, weights, _gates.Row(offset), _gates.Columns);
            for (var r = 0; r < rows; r++)
            {
                Activate(_gates.Row(offset + r), r < carried ? _cells.Row(from + r) : null, _cells.Row(offset + r), _output.Row(offset + r) + column, hidden);
            }
        }
    }

    // hidden is a multiple of 16.
    private static void Activate(float* gates, float* cellBefore, float* cell, byte* output, int hidden)
    {
        for (var k = 0; k < hidden; k += 16)
        {
            var value = Activation.SigmoidTanh(Vector512.Load(gates + k), Vector512.Load(gates + (2 * hidden) + k));
            if (cellBefore != null)
            {
                value += Activation.Sigmoid(Vector512.Load(gates + hidden + k)) * Vector512.Load(cellBefore + k);
            }

            value.Store(cell + k);
            Quantization.Write(Activation.SigmoidTanh(Vector512.Load(gates + (3 * hidden) + k), value), output + k);
        }
    }

    private void Arrange()
    {
        Starts = Batch.StartsBySentence();
        _encoded.Reshape(_input.Rows, _input.Columns);
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var t = 0; t < Batch.Lengths[s]; t++)
            {
                _input.RowSpan(Batch.Row(s, t)).CopyTo(_encoded.RowSpan(Starts[s] + t));
            }
        }
    }
}
