namespace OnRecord.Language.Neural;

/// <summary>Dropout masks of one batch; absent when the network is used rather than trained.</summary>
internal sealed record EncoderMasks(Matrix[] LayerInputs, Matrix[,] Recurrent, Matrix Output);

/// <summary>Working memory and forward pass of the encoder and the linear heads for one thread. Rows of
/// <see cref="Input"/> are in packed order; rows of <see cref="Encoded"/> and after run sentence by sentence.</summary>
internal sealed unsafe class EncoderPass
{
    private readonly PackedNetwork _network;

    public EncoderPass(PackedNetwork network, bool training)
    {
        _network = network;
        var layers = network.Weights.Shape.Layers;
        LayerInputs = new Matrix[layers];
        LayerOutputs = new Matrix[layers];
        States = new LstmState[layers, 2];
        for (var layer = 0; layer < layers; layer++)
        {
            LayerInputs[layer] = layer == 0 || training ? new Matrix() : LayerOutputs[layer - 1];
            LayerOutputs[layer] = new Matrix();
            for (var direction = 0; direction < 2; direction++)
            {
                States[layer, direction] = new LstmState { Previous = training ? new Matrix() : null };
            }
        }
    }

    public SentenceBatch Batch { get; } = new();

    public Matrix Input => LayerInputs[0];

    public Matrix[] LayerInputs { get; }

    public Matrix[] LayerOutputs { get; }

    public LstmState[,] States { get; }

    public Matrix Encoded { get; } = new();

    /// <summary>Parser views after their activation: arc dependent, arc head, relation dependent, relation head.</summary>
    public Matrix Views { get; } = new();

    public Matrix TagScores { get; } = new();

    /// <summary>Arc dependent views times the arc matrix, plus the arc bias: their product with an arc head view is
    /// the score of that head.</summary>
    public Matrix ArcQueries { get; } = new();

    /// <summary>First row of each sentence in <see cref="Encoded"/>.</summary>
    public int[] Starts { get; private set; } = [];

    public void Encode(EncoderMasks? masks)
    {
        var shape = _network.Weights.Shape;
        Starts = Batch.StartsBySentence();
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            if (masks is not null)
            {
                if (layer > 0)
                {
                    LayerInputs[layer].Reshape(Batch.Rows, shape.EncodedSize);
                    LayerOutputs[layer - 1].Values.CopyTo(LayerInputs[layer].Values);
                }

                ApplyBySentence(LayerInputs[layer], masks.LayerInputs[layer]);
            }

            LayerOutputs[layer].Reshape(Batch.Rows, shape.EncodedSize);
            for (var direction = 0; direction < 2; direction++)
            {
                var state = States[layer, direction];
                Linear(LayerInputs[layer], _network.InputWeights[layer, direction], _network.Weights.Layers[layer, direction].Bias, state.Gates);
                Lstm.Forward(Batch, _network.RecurrentWeights[layer, direction], direction == 1, state, LayerOutputs[layer], direction * shape.Hidden, masks?.Recurrent[layer, direction]);
            }
        }

        Arrange(LayerOutputs[^1], masks?.Output);
    }

    public void Project()
    {
        var weights = _network.Weights;
        Linear(Encoded, _network.Views, weights.ViewBias, Views);
        Activation.LeakyRelu(Views.Values);
        Linear(Encoded, _network.Tags, weights.TagBias, TagScores);
    }

    public void QueryArcs()
    {
        var weights = _network.Weights;
        ArcQueries.Reshape(Batch.Rows, weights.Shape.ArcSize);
        Gemm.Multiply(Batch.Rows, Views.Pointer, Views.Columns, _network.Arc, weights.ArcBias, ArcQueries.Pointer, ArcQueries.Columns);
    }

    private static void Linear(Matrix input, PackedMatrix weights, Matrix bias, Matrix output)
    {
        output.Reshape(input.Rows, weights.Columns);
        Gemm.Multiply(input.Rows, input.Pointer, input.Columns, weights, bias, output.Pointer, output.Columns);
    }

    public void ApplyBySentence(Matrix rows, Matrix mask)
    {
        for (var step = 0; step < Batch.Steps; step++)
        {
            for (var s = 0; s < Batch.ActiveAt(step); s++)
            {
                var row = rows.RowSpan(Batch.Row(s, step));
                var keep = mask.RowSpan(s);
                for (var k = 0; k < row.Length; k++)
                {
                    row[k] *= keep[k];
                }
            }
        }
    }

    private void Arrange(Matrix packed, Matrix? mask)
    {
        Encoded.Reshape(packed.Rows, packed.Columns);
        for (var s = 0; s < Batch.Sentences; s++)
        {
            for (var t = 0; t < Batch.Lengths[s]; t++)
            {
                var target = Encoded.RowSpan(Starts[s] + t);
                packed.RowSpan(Batch.Row(s, t)).CopyTo(target);
                if (mask is not null)
                {
                    var keep = mask.RowSpan(s);
                    for (var k = 0; k < target.Length; k++)
                    {
                        target[k] *= keep[k];
                    }
                }
            }
        }
    }
}
