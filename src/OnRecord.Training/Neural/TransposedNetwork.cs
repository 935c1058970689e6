using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Transposed weights in kernel layout, for gradients with respect to inputs.</summary>
internal sealed class TransposedNetwork
{
    private readonly NetworkWeights _weights;

    public TransposedNetwork(NetworkWeights weights)
    {
        _weights = weights;
        Input = new PackedMatrix[weights.Shape.Layers, 2];
        Recurrent = new PackedMatrix[weights.Shape.Layers, 2];
        for (var layer = 0; layer < weights.Shape.Layers; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                Input[layer, direction] = new PackedMatrix();
                Recurrent[layer, direction] = new PackedMatrix();
            }
        }

        Repack();
    }

    public PackedMatrix[,] Input { get; }

    public PackedMatrix[,] Recurrent { get; }

    public PackedMatrix Views { get; } = new();

    public PackedMatrix Tags { get; } = new();

    public PackedMatrix Arc { get; } = new();

    public PackedMatrix Relation { get; } = new();

    public void Repack()
    {
        for (var layer = 0; layer < _weights.Shape.Layers; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
            {
                Input[layer, direction].PackTransposed(_weights.Layers[layer, direction].Input);
                Recurrent[layer, direction].PackTransposed(_weights.Layers[layer, direction].Recurrent);
            }
        }

        Views.PackTransposed(_weights.Views);
        Tags.PackTransposed(_weights.Tags);
        Arc.PackTransposed(_weights.Arc);
        Relation.PackTransposed(_weights.Relation);
    }
}
