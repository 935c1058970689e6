using System.Numerics.Tensors;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Losses of the taggers and the parser on encoded rows, and their gradients.</summary>
internal sealed unsafe class HeadLosses(PackedNetwork network, TransposedNetwork transposed, EncoderPass forward, NetworkGradients gradients) : IPassLoss
{
    private readonly NetworkShape _shape = network.Weights.Shape;
    private readonly PackedMatrix _operand = new();
    private readonly EntityChainLoss _chain = new(network.Weights.EntityTransitions, gradients.Values.EntityTransitions);
    private readonly Matrix _viewMask = new();
    private readonly Matrix _viewGradient = new();
    private readonly Matrix _queryGradient = new();
    private readonly Matrix _heads = new();
    private readonly Matrix _headGradient = new();
    private readonly Matrix _scores = new();
    private readonly Matrix _pairs = new();
    private readonly Matrix _pairGradient = new();
    private readonly Matrix _relationScores = new();

    private int ArcHeadColumn => _shape.ArcSize;

    private int RelationColumn => 2 * _shape.ArcSize;

    private int RelationHeadColumn => (2 * _shape.ArcSize) + _shape.RelationSize;

    public double Run(TrainingSentence[] sentences, float scale, Dropout dropout, Random random, Matrix encodedGradient)
    {
        forward.Project();
        var loss = Tags(sentences, scale, encodedGradient);
        var views = forward.Views;
        Dropout.Draw(_viewMask, views.Rows, views.Columns, dropout.View, random);
        Scale(views, _viewMask);
        _viewGradient.Reshape(views.Rows, views.Columns);
        _viewGradient.Clear();
        loss += Arcs(sentences, scale);
        loss += Relations(sentences, scale);
        ViewsBack(encodedGradient);
        return loss;
    }

    public static void AddColumnSums(Matrix rows, Matrix target)
    {
        for (var r = 0; r < rows.Rows; r++)
        {
            WordEmbedding.Add(rows.RowSpan(r), target.Values, 1);
        }
    }

    private static void Scale(Matrix matrix, Matrix mask)
    {
        var values = matrix.Values;
        var factors = mask.Values;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= factors[i];
        }
    }

    private double Tags(TrainingSentence[] sentences, float scale, Matrix encodedGradient)
    {
        var scores = forward.TagScores;
        double loss = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            var sentence = sentences[s];
            for (var t = 0; t < sentence.Length; t++)
            {
                var row = scores.RowSpan(forward.Starts[s] + t);
                loss += CrossEntropy(row[..NetworkShape.UposCount], sentence.Upos is null ? -1 : sentence.Upos[t], scale);
                loss += CrossEntropy(row.Slice(NetworkShape.UposCount, _shape.Xpos), sentence.Xpos is null ? -1 : sentence.Xpos[t], scale);
            }

            loss += Entities(sentence, s, scale);
        }

        Back(forward.Encoded, scores, transposed.Tags, gradients.Values.Tags, encodedGradient);
        AddColumnSums(scores, gradients.Values.TagBias);
        return loss;
    }

    private double Entities(TrainingSentence sentence, int index, float scale)
    {
        var first = NetworkShape.UposCount + _shape.Xpos;
        if (sentence.Entities is { } gold)
        {
            return _chain.Run(forward.TagScores, forward.Starts[index], first, gold, scale);
        }

        for (var t = 0; t < sentence.Length; t++)
        {
            forward.TagScores.RowSpan(forward.Starts[index] + t)[first..].Clear();
        }

        return 0;
    }

    // Turns scores into the gradient of the loss; a negative label gives none.
    public static double CrossEntropy(Span<float> scores, int label, float scale)
    {
        if (label < 0)
        {
            scores.Clear();
            return 0;
        }

        TensorPrimitives.Subtract(scores, TensorPrimitives.Max<float>(scores), scores);
        TensorPrimitives.Exp(scores, scores);
        var sum = TensorPrimitives.Sum<float>(scores);
        var loss = -Math.Log(Math.Max(scores[label] / sum, 1e-20));
        TensorPrimitives.Multiply(scores, scale / sum, scores);
        scores[label] -= scale;
        return loss * scale;
    }

    // Adds input' · outputGradient to the weights' gradient and outputGradient · weights' to the input's.
    private void Back(Matrix input, Matrix outputGradient, PackedMatrix weightsTransposed, Matrix weightGradient, Matrix inputGradient)
    {
        _operand.Pack(outputGradient);
        Gemm.Multiply(weightGradient.Rows, input.Pointer, 1, input.Columns, _operand, weightGradient.Pointer, weightGradient.Columns, accumulate: true);
        Gemm.Multiply(outputGradient.Rows, outputGradient.Pointer, outputGradient.Columns, weightsTransposed, inputGradient.Pointer, inputGradient.Columns, accumulate: true);
    }

    private double Arcs(TrainingSentence[] sentences, float scale)
    {
        forward.QueryArcs();
        _queryGradient.Reshape(forward.ArcQueries.Rows, _shape.ArcSize);
        _queryGradient.Clear();
        double loss = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            if (sentences[s].Heads is { } heads)
            {
                loss += ArcsOf(heads, forward.Starts[s], scale);
            }
        }

        AddColumnSums(_queryGradient, gradients.Values.ArcBias);
        _operand.Pack(_queryGradient);
        Gemm.Multiply(_shape.ArcSize, forward.Views.Pointer, 1, forward.Views.Columns, _operand, gradients.Values.Arc.Pointer, _shape.ArcSize, accumulate: true);
        Gemm.Multiply(_queryGradient.Rows, _queryGradient.Pointer, _shape.ArcSize, transposed.Arc, _viewGradient.Pointer, _viewGradient.Columns, accumulate: true);
        return loss;
    }

    private double ArcsOf(int[] gold, int start, float scale)
    {
        var words = gold.Length;
        var size = _shape.ArcSize;
        _heads.Reshape(words + 1, size);
        network.Weights.ArcRoot.Values.CopyTo(_heads.RowSpan(0));
        for (var i = 0; i < words; i++)
        {
            forward.Views.RowSpan(start + i).Slice(ArcHeadColumn, size).CopyTo(_heads.RowSpan(i + 1));
        }

        _scores.Reshape(words, words + 1);
        Gemm.Multiply(words, forward.ArcQueries.Row(start), size, _operand.PackTransposed(_heads), _scores.Pointer, words + 1, accumulate: false);
        double loss = 0;
        for (var i = 0; i < words; i++)
        {
            var row = _scores.RowSpan(i);
            row[i + 1] = -1e9f;
            loss += CrossEntropy(row, gold[i] + 1, scale);
        }

        Gemm.Multiply(words, _scores.Pointer, words + 1, _operand.Pack(_heads), _queryGradient.Row(start), size, accumulate: true);
        _headGradient.Reshape(words + 1, size);
        _operand.Pack(forward.ArcQueries.Row(start), words, size, size, 1);
        Gemm.Multiply(words + 1, _scores.Pointer, 1, words + 1, _operand, _headGradient.Pointer, size, accumulate: false);
        WordEmbedding.Add(_headGradient.RowSpan(0), gradients.Values.ArcRoot.Values, 1);
        for (var i = 0; i < words; i++)
        {
            WordEmbedding.Add(_headGradient.RowSpan(i + 1), _viewGradient.RowSpan(start + i).Slice(ArcHeadColumn, size), 1);
        }

        return loss;
    }

    private double Relations(TrainingSentence[] sentences, float scale)
    {
        var size = _shape.RelationSize;
        _pairs.Reshape(forward.Views.Rows, 3 * size);
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var t = 0; t < sentences[s].Length; t++)
            {
                RelationPair.Write(Dependent(s, t), Head(sentences[s], s, t), _pairs.RowSpan(forward.Starts[s] + t));
            }
        }

        _relationScores.Reshape(_pairs.Rows, _shape.Relations);
        for (var r = 0; r < _pairs.Rows; r++)
        {
            network.Weights.RelationBias.Values.CopyTo(_relationScores.RowSpan(r));
        }

        Gemm.Multiply(_pairs.Rows, _pairs.Pointer, _pairs.Columns, network.Relation, _relationScores.Pointer, _relationScores.Columns, accumulate: true);
        double loss = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var t = 0; t < sentences[s].Length; t++)
            {
                loss += CrossEntropy(_relationScores.RowSpan(forward.Starts[s] + t), sentences[s].Relations is { } gold ? gold[t] : -1, scale);
            }
        }

        RelationsBack(sentences);
        return loss;
    }

    private void RelationsBack(TrainingSentence[] sentences)
    {
        var size = _shape.RelationSize;
        _pairGradient.Reshape(_pairs.Rows, _pairs.Columns);
        _pairGradient.Clear();
        AddColumnSums(_relationScores, gradients.Values.RelationBias);
        Back(_pairs, _relationScores, transposed.Relation, gradients.Values.Relation, _pairGradient);
        for (var s = 0; s < sentences.Length; s++)
        {
            for (var t = 0; t < sentences[s].Length && sentences[s].Heads is not null; t++)
            {
                var row = forward.Starts[s] + t;
                var dependent = Dependent(s, t);
                var head = Head(sentences[s], s, t);
                var gradient = _pairGradient.RowSpan(row);
                var governor = sentences[s].Heads![t];
                var headGradient = governor < 0
                    ? gradients.Values.RelationRoot.Values
                    : _viewGradient.RowSpan(forward.Starts[s] + governor).Slice(RelationHeadColumn, size);
                var dependentGradient = _viewGradient.RowSpan(row).Slice(RelationColumn, size);
                for (var k = 0; k < size; k++)
                {
                    dependentGradient[k] += (gradient[k] * head[k]) + gradient[size + k];
                    headGradient[k] += (gradient[k] * dependent[k]) + gradient[(2 * size) + k];
                }
            }
        }
    }

    private ReadOnlySpan<float> Dependent(int sentence, int word) =>
        forward.Views.RowSpan(forward.Starts[sentence] + word).Slice(RelationColumn, _shape.RelationSize);

    private ReadOnlySpan<float> Head(TrainingSentence sentence, int index, int word) =>
        sentence.Heads is not { } heads || heads[word] < 0
            ? network.Weights.RelationRoot.Values
            : forward.Views.RowSpan(forward.Starts[index] + heads[word]).Slice(RelationHeadColumn, _shape.RelationSize);

    private void ViewsBack(Matrix encodedGradient)
    {
        Scale(_viewGradient, _viewMask);
        var gradient = _viewGradient.Values;
        var output = forward.Views.Values;
        for (var i = 0; i < gradient.Length; i++)
        {
            if (output[i] < 0)
            {
                gradient[i] *= Activation.LeakySlope;
            }
        }

        Back(forward.Encoded, _viewGradient, transposed.Views, gradients.Values.Views, encodedGradient);
        AddColumnSums(_viewGradient, gradients.Values.ViewBias);
    }
}
