using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Seeded starting weights: uniform by fan-in and fan-out (Glorot and Bengio 2010), forget gates biased open,
/// small normal embeddings; pieces start at zero, so that
/// one that training never shows adds nothing to a word.</summary>
internal static class NetworkInitializer
{
    public static void Initialize(NetworkWeights weights, Random random)
    {
        Normal(weights.Words, 0.1f, random);
        weights.Pieces.Clear();
        Normal(weights.Marks, 0.1f, random);
        foreach (var layer in weights.Layers)
        {
            Uniform(layer.Input, layer.Input.Rows, layer.Recurrent.Rows, random);
            Uniform(layer.Recurrent, layer.Recurrent.Rows, layer.Recurrent.Rows, random);
            var hidden = layer.Recurrent.Rows;
            layer.Bias.Clear();
            layer.Bias.Values.Slice(hidden, hidden).Fill(1);
        }

        Uniform(weights.Views, weights.Views.Rows, weights.Shape.ArcSize, random);
        Uniform(weights.Tags, weights.Tags.Rows, weights.Tags.Columns, random);
        Uniform(weights.Relation, weights.Relation.Rows, weights.Relation.Columns, random);
        Uniform(weights.Arc, weights.Arc.Rows, weights.Arc.Columns, random);
        Normal(weights.ArcRoot, 0.1f, random);
        Normal(weights.RelationRoot, 0.1f, random);
        foreach (var bias in new[] { weights.ViewBias, weights.TagBias, weights.EntityTransitions, weights.ArcBias, weights.RelationBias })
        {
            bias.Clear();
        }
    }

    private static void Uniform(Matrix matrix, int fanIn, int fanOut, Random random)
    {
        var bound = MathF.Sqrt(6f / (fanIn + fanOut));
        foreach (ref var value in matrix.Values)
        {
            value = ((random.NextSingle() * 2) - 1) * bound;
        }
    }

    private static void Normal(Matrix matrix, float deviation, Random random)
    {
        foreach (ref var value in matrix.Values)
        {
            value = deviation * MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(2 * MathF.PI * random.NextSingle());
        }
    }
}
