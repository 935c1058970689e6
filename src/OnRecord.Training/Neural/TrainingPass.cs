using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Forward and backward pass over one shard of a batch, on one thread; gradients are summed into
/// <see cref="Gradients"/> and divided by the words of the whole batch.</summary>
internal sealed unsafe class TrainingPass
{
    private readonly NetworkWeights _weights;
    private readonly EncoderPass _forward;
    private readonly IPassLoss _loss;
    private readonly EncoderBackward _backward;
    private readonly EncoderMasks _masks;
    private readonly CorpusStyles? _styles;
    private readonly Matrix _encodedGradient = new();
    private TrainingSentence[] _sentences = [];
    private int[][] _wordRows = [];

    public TrainingPass(PackedNetwork network, TransposedNetwork transposed, CorpusStyles styles)
        : this(network, transposed, (forward, gradients) => new HeadLosses(network, transposed, forward, gradients)) => _styles = styles;

    public TrainingPass(PackedNetwork network, TransposedNetwork transposed, Func<EncoderPass, NetworkGradients, IPassLoss> loss)
    {
        _weights = network.Weights;
        _forward = new EncoderPass(network, training: true);
        Gradients = new NetworkGradients(_weights.Shape);
        StyleGradient = CorpusStyles.Rows(_weights.Shape);
        _loss = loss(_forward, Gradients);
        _backward = new EncoderBackward(_weights.Shape, transposed, _forward, Gradients);
        var layers = _weights.Shape.Layers;
        _masks = new EncoderMasks(new Matrix[layers], new Matrix[layers, 2], new Matrix());
        for (var layer = 0; layer < layers; layer++)
        {
            _masks.LayerInputs[layer] = new Matrix();
            _masks.Recurrent[layer, 0] = new Matrix();
            _masks.Recurrent[layer, 1] = new Matrix();
        }
    }

    public NetworkGradients Gradients { get; }

    /// <summary>Gradient of <see cref="CorpusStyles"/>.</summary>
    public Matrix StyleGradient { get; }

    public double Loss { get; private set; }

    public void Run(TrainingSentence[] sentences, int batchWords, Dropout dropout, Random random)
    {
        Gradients.Clear();
        StyleGradient.Clear();
        Loss = 0;
        if (sentences.Length == 0)
        {
            return;
        }

        _sentences = [.. sentences.OrderByDescending(s => s.Length)];
        _forward.Batch.Assign([.. _sentences.Select(s => s.Length)]);
        DrawMasks(dropout, random);
        Embed(random);
        _forward.Encode(_masks);
        _encodedGradient.Reshape(_forward.Encoded.Rows, _forward.Encoded.Columns);
        _encodedGradient.Clear();
        Loss = _loss.Run(_sentences, 1f / batchWords, dropout, random, _encodedGradient);
        var inputGradient = _backward.Run(_masks, _encodedGradient);
        Scatter(inputGradient);
    }

    private void DrawMasks(Dropout dropout, Random random)
    {
        var shape = _weights.Shape;
        var sentences = _sentences.Length;
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            Dropout.Draw(_masks.LayerInputs[layer], sentences, shape.LayerInput(layer), layer == 0 ? dropout.Input : dropout.Layer, random);
            Dropout.Draw(_masks.Recurrent[layer, 0], sentences, shape.Hidden, dropout.Recurrent, random);
            Dropout.Draw(_masks.Recurrent[layer, 1], sentences, shape.Hidden, dropout.Recurrent, random);
        }

        Dropout.Draw(_masks.Output, sentences, shape.EncodedSize, dropout.Layer, random);
    }

    private void Embed(Random random)
    {
        var shape = _weights.Shape;
        var input = _forward.Input;
        input.Reshape(_forward.Batch.Rows, shape.InputSize);
        _wordRows = new int[_sentences.Length][];
        for (var s = 0; s < _sentences.Length; s++)
        {
            var sentence = _sentences[s];
            var rows = _wordRows[s] = new int[sentence.Length];
            for (var t = 0; t < sentence.Length; t++)
            {
                rows[t] = random.NextSingle() < sentence.UnknownChance[t] ? 0 : sentence.WordRows[t];
                var target = input.RowSpan(_forward.Batch.Row(s, t));
                WordEmbedding.Write(_weights, rows[t], PiecesOf(sentence, t, rows[t]), target);
                WordEmbedding.WriteMarks(_weights, sentence.Marks[t], target);
                _styles?.AddTo(target[(shape.WordSize + shape.PieceSize)..], sentence.Corpus);
            }
        }
    }

    private void Scatter(Matrix inputGradient)
    {
        var shape = _weights.Shape;
        for (var s = 0; s < _sentences.Length; s++)
        {
            for (var t = 0; t < _sentences[s].Length; t++)
            {
                var gradient = inputGradient.RowSpan(_forward.Batch.Row(s, t));
                var pieces = PiecesOf(_sentences[s], t, _wordRows[s][t]);
                Gradients.AddWord(_wordRows[s][t], gradient[..shape.WordSize]);
                var scale = 1 / MathF.Sqrt(pieces.Length);
                foreach (var piece in pieces)
                {
                    Gradients.AddPiece(piece, gradient.Slice(shape.WordSize, shape.PieceSize), scale);
                }

                var marks = gradient[(shape.WordSize + shape.PieceSize)..];
                AddMarks(_sentences[s].Marks[t], marks);
                WordEmbedding.Add(marks, StyleGradient.RowSpan((int)_sentences[s].Corpus), 1);
            }
        }
    }

    // A known word that is learned as unknown loses its spelling with its row.
    private static ReadOnlySpan<int> PiecesOf(TrainingSentence sentence, int word, int row) =>
        sentence.Pieces[word].AsSpan(row == 0 && sentence.WordRows[word] != 0 ? 1 : 0);

    private void AddMarks(ushort marks, ReadOnlySpan<float> gradient)
    {
        for (var mark = 0; marks != 0; mark++, marks >>= 1)
        {
            if ((marks & 1) != 0)
            {
                WordEmbedding.Add(gradient, Gradients.Values.Marks.RowSpan(mark), 1);
            }
        }
    }
}
