using System.Numerics.Tensors;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>One network's opinion on a batch: what it gives each label, as chances. One thread at a time.</summary>
internal sealed unsafe class EnsembleMember(PackedNetwork network)
{
    private readonly EncoderPass _pass = new(network, training: false);
    private readonly PackedMatrix _operand = new();
    private readonly Matrix _heads = new();
    private readonly Matrix _scores = new();
    private readonly Matrix _pair = new();
    private readonly Matrix _relations = new();

    private NetworkShape Shape => network.Weights.Shape;

    public Matrix EntityTransitions => network.Weights.EntityTransitions;

    /// <param name="sentences">Longest first.</param>
    public void Read(TrainingSentence[] sentences)
    {
        _pass.Batch.Assign([.. sentences.Select(sentence => sentence.Length)]);
        _pass.Input.Reshape(_pass.Batch.Rows, Shape.InputSize);
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var t = 0; t < sentences[s].Length; t++)
            {
                var target = _pass.Input.RowSpan(_pass.Batch.Row(s, t));
                WordEmbedding.Write(network.Weights, sentences[s].WordRows[t], sentences[s].Pieces[t], target);
                WordEmbedding.WriteMarks(network.Weights, sentences[s].Marks[t], target);
            }
        }

        _pass.Encode(masks: null);
        _pass.Project();
        _pass.QueryArcs();
    }

    /// <summary>Adds the chances of UPOS and XPOS and the scores of entity tags.</summary>
    public void AddTags(int sentence, Matrix sum)
    {
        for (var t = 0; t < sum.Rows; t++)
        {
            var row = _pass.TagScores.RowSpan(_pass.Starts[sentence] + t);
            SoftMax(row[..NetworkShape.UposCount]);
            SoftMax(row.Slice(NetworkShape.UposCount, Shape.Xpos));
            WordEmbedding.Add(row, sum.RowSpan(t), 1);
        }
    }

    /// <summary>Adds the chances of heads: words × (words + 1), the root first.</summary>
    public void AddArcs(int sentence, Matrix sum)
    {
        var (words, size, start) = (sum.Rows, Shape.ArcSize, _pass.Starts[sentence]);
        _heads.Reshape(words + 1, size);
        network.Weights.ArcRoot.Values.CopyTo(_heads.RowSpan(0));
        for (var i = 0; i < words; i++)
        {
            _pass.Views.RowSpan(start + i).Slice(size, size).CopyTo(_heads.RowSpan(i + 1));
        }

        _scores.Reshape(words, words + 1);
        Gemm.Multiply(words, _pass.ArcQueries.Row(start), size, _operand.PackTransposed(_heads), _scores.Pointer, words + 1, accumulate: false);
        for (var i = 0; i < words; i++)
        {
            _scores.RowSpan(i)[i + 1] = float.NegativeInfinity;
            SoftMax(_scores.RowSpan(i));
            WordEmbedding.Add(_scores.RowSpan(i), sum.RowSpan(i), 1);
        }
    }

    /// <summary>Adds the chances of relations to the given heads.</summary>
    public void AddRelations(int sentence, int[] heads, Matrix sum)
    {
        var (arc, size, start) = (2 * Shape.ArcSize, Shape.RelationSize, _pass.Starts[sentence]);
        _pair.Reshape(heads.Length, 3 * size);
        _relations.Reshape(heads.Length, Shape.Relations);
        for (var i = 0; i < heads.Length; i++)
        {
            var head = heads[i] < 0 ? network.Weights.RelationRoot.Values : _pass.Views.RowSpan(start + heads[i]).Slice(arc + size, size);
            RelationPair.Write(_pass.Views.RowSpan(start + i).Slice(arc, size), head, _pair.RowSpan(i));
            network.Weights.RelationBias.Values.CopyTo(_relations.RowSpan(i));
        }

        Gemm.Multiply(heads.Length, _pair.Pointer, _pair.Columns, network.Relation, _relations.Pointer, _relations.Columns, accumulate: true);
        for (var i = 0; i < heads.Length; i++)
        {
            SoftMax(_relations.RowSpan(i));
            WordEmbedding.Add(_relations.RowSpan(i), sum.RowSpan(i), 1);
        }
    }

    private static void SoftMax(Span<float> scores)
    {
        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.Exp(scores, scores);
        TensorPrimitives.Divide(scores, TensorPrimitives.Sum<float>(scores), scores);
    }
}
