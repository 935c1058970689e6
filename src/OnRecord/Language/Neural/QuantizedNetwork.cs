namespace OnRecord.Language.Neural;

/// <summary>A network as it is used, its large matrices in the code of <see cref="Quantization"/>; training works on <see cref="PackedNetwork"/>.
/// Immutable and thread-safe.</summary>
internal sealed class QuantizedNetwork
{
    public QuantizedNetwork(NetworkWeights weights)
    {
        Weights = weights;
        var layers = weights.Shape.Layers;
        LayerWeights = new QuantizedMatrix[layers, 2];
        RecurrentWeights = new QuantizedMatrix[layers, 2];
        for (var direction = 0; direction < 2; direction++)
        {
            WordWeights[direction] = new PackedMatrix().Pack(weights.Layers[0, direction].Input);
            for (var layer = 0; layer < layers; layer++)
            {
                RecurrentWeights[layer, direction] = new QuantizedMatrix(weights.Layers[layer, direction].Recurrent);
                if (layer > 0)
                {
                    LayerWeights[layer, direction] = new QuantizedMatrix(weights.Layers[layer, direction].Input);
                }
            }
        }

        Views = new QuantizedMatrix(weights.Views);
        Tags = new QuantizedMatrix(weights.Tags);
        Arc.Pack(weights.Arc);
        Relation.Pack(weights.Relation);
    }

    public NetworkWeights Weights { get; }

    /// <summary>What the first layer makes of words, by direction. They are no outputs of a layer, and most are worked out but once.</summary>
    public PackedMatrix[] WordWeights { get; } = new PackedMatrix[2];

    /// <summary>What the layers after the first make of the one before, by layer and direction.</summary>
    public QuantizedMatrix[,] LayerWeights { get; }

    public QuantizedMatrix[,] RecurrentWeights { get; }

    public QuantizedMatrix Views { get; }

    public QuantizedMatrix Tags { get; }

    public PackedMatrix Arc { get; } = new();

    public PackedMatrix Relation { get; } = new();
}
