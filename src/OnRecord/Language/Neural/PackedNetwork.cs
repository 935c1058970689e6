namespace OnRecord.Language.Neural;

/// <summary>A network's weights in the layout that the kernels read. Shared by all threads; training packs it anew
/// after every step.</summary>
internal sealed class PackedNetwork
{
    public PackedNetwork(NetworkWeights weights)
    {
        Weights = weights;
        InputWeights = new PackedMatrix[weights.Shape.Layers, 2];
        RecurrentWeights = new PackedMatrix[weights.Shape.Layers, 2];
        for (var layer = 0; layer < weights.Shape.Layers; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                InputWeights[layer, direction] = new PackedMatrix();
                RecurrentWeights[layer, direction] = new PackedMatrix();
            }
        }

        Repack();
    }

    public NetworkWeights Weights { get; }

    public PackedMatrix[,] InputWeights { get; }

    public PackedMatrix[,] RecurrentWeights { get; }

    public PackedMatrix Views { get; } = new();

    public PackedMatrix Tags { get; } = new();

    public PackedMatrix Arc { get; } = new();

    public PackedMatrix Relation { get; } = new();

    public void Repack()
    {
        for (var layer = 0; layer < Weights.Shape.Layers; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                InputWeights[layer, direction].Pack(Weights.Layers[layer, direction].Input);
                RecurrentWeights[layer, direction].Pack(Weights.Layers[layer, direction].Recurrent);
            }
        }

        Views.Pack(Weights.Views);
        Tags.Pack(Weights.Tags);
        Arc.Pack(Weights.Arc);
        Relation.Pack(Weights.Relation);
    }
}
