using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>What tells the network by whose guidelines a sentence is annotated: a vector for each corpus, added to the
/// marks of each word (Stymne et al., "Parser Training with Heterogeneous Treebanks", 2018). The same words are tagged
/// differently by different guidelines; without this the network would learn the mean of them. Trained, one corpus's
/// vector is a constant and goes into the biases of the first layer.</summary>
internal sealed class CorpusStyles(NetworkShape shape)
{
    private readonly Matrix _first = Rows(shape);
    private readonly Matrix _second = Rows(shape);

    /// <summary>A row for each <see cref="Corpus"/>.</summary>
    public Matrix Values { get; } = Rows(shape);

    /// <summary>All that a checkpoint needs, in a fixed order.</summary>
    public IEnumerable<Matrix> State => [Values, _first, _second];

    public static Matrix Rows(NetworkShape shape) => new(Enum.GetValues<Corpus>().Length, shape.MarkSize);

    public void AddTo(Span<float> marks, Corpus corpus) => WordEmbedding.Add(Values.RowSpan((int)corpus), marks, 1);

    public void Update(Matrix gradient, int step, float rate) =>
        Adam.Apply(Values.Values, gradient.Values, _first.Values, _second.Values, Adam.Corrected(rate, step), clip: 1);

    /// <summary>The same network, which takes every sentence for one of <paramref name="corpus"/>.</summary>
    public NetworkWeights Fold(NetworkWeights weights, Corpus corpus)
    {
        var folded = new NetworkWeights(weights.Shape);
        foreach (var (from, to) in weights.Dense().Append(weights.Words).Append(weights.Pieces).Zip(folded.Dense().Append(folded.Words).Append(folded.Pieces)))
        {
            from.Values.CopyTo(to.Values);
        }

        var style = Values.RowSpan((int)corpus);
        for (var direction = 0; direction < 2; direction++)
        {
            var (input, bias) = (weights.Layers[0, direction].Input, folded.Layers[0, direction].Bias);
            for (var k = 0; k < style.Length; k++)
            {
                WordEmbedding.Add(input.RowSpan(shape.WordSize + shape.PieceSize + k), bias.Values, style[k]);
            }
        }

        return folded;
    }
}
