using System.Runtime.InteropServices;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Trains the embeddings and the first layer on plain text, to tell words from the words before and after them
/// (Peters et al., "Semi-supervised sequence tagging with bidirectional language models", 2017), so that words which
/// the treebanks lack are known by the company they keep.</summary>
internal sealed class ContextPretrainer
{
    private const int Shards = 2;
    private const int BatchWords = 2000;
    private const int Draws = 1000;

    private readonly NetworkOptions _options;
    private readonly TrainingSentence[] _sentences;
    private readonly NetworkWeights _weights;
    private readonly PackedNetwork _network;
    private readonly TransposedNetwork _transposed;
    private readonly ContextCandidates _candidates;
    private readonly ContextLosses[] _losses = new ContextLosses[Shards];
    private readonly TrainingPass[] _passes = new TrainingPass[Shards];
    private readonly Adam _adam;

    public ContextPretrainer(NetworkOptions options, TrainingData data, NetworkShape shape)
    {
        _options = options;
        _sentences = [.. data.Annotated.Concat(data.Plain).Where(sentence => sentence.Length > 1)];
        _weights = new NetworkWeights(shape with { Layers = 1 });
        NetworkInitializer.Initialize(_weights, new Random(options.Seed));
        _network = new PackedNetwork(_weights);
        _transposed = new TransposedNetwork(_weights);
        _candidates = new ContextCandidates(Counts(shape.Words), shape.Hidden, Draws);
        for (var shard = 0; shard < Shards; shard++)
        {
            _passes[shard] = new TrainingPass(_network, _transposed, (forward, _) => _losses[shard] = new ContextLosses(_candidates, forward, shape.Hidden));
        }

        _adam = new Adam(_weights);
    }

    /// <summary>Epochs done.</summary>
    public int Epoch { get; private set; }

    /// <summary>Runs one epoch and returns its mean loss a word, which is of sampled candidates.</summary>
    public double RunEpoch()
    {
        var random = new Random((_options.Seed * 104729) + Epoch);
        var batches = SentenceBatches.Draw(_sentences, BatchWords, random);
        double loss = 0;
        for (var i = 0; i < batches.Count; i++)
        {
            loss += RunBatch(batches[i], random, Schedule.RateAt(_options.Rate, Epoch + ((float)i / batches.Count), _options.ContextEpochs));
        }

        Epoch++;
        return loss / batches.Count;
    }

    /// <summary>Gives what was learned to a network of the same sizes, whatever the number of its layers.</summary>
    public void CopyTo(NetworkWeights target)
    {
        _weights.Words.Values.CopyTo(target.Words.Values);
        _weights.Pieces.Values.CopyTo(target.Pieces.Values);
        _weights.Marks.Values.CopyTo(target.Marks.Values);
        for (var direction = 0; direction < 2; direction++)
        {
            _weights.Layers[0, direction].Input.Values.CopyTo(target.Layers[0, direction].Input.Values);
            _weights.Layers[0, direction].Recurrent.Values.CopyTo(target.Layers[0, direction].Recurrent.Values);
            _weights.Layers[0, direction].Bias.Values.CopyTo(target.Layers[0, direction].Bias.Values);
        }
    }

    public void WriteCheckpoint(Stream stream)
    {
        TrainingCheckpoint.Write(stream, Epoch, _adam, _weights);
        foreach (var matrix in _candidates.State)
        {
            stream.Write(MemoryMarshal.AsBytes(matrix.Values));
        }
    }

    /// <exception cref="InvalidDataException">The checkpoint is of another network.</exception>
    public void Resume(Stream stream)
    {
        Epoch = TrainingCheckpoint.Read(stream, _adam, _weights);
        foreach (var matrix in _candidates.State)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(matrix.Values));
        }

        _network.Repack();
        _transposed.Repack();
    }

    private int[] Counts(int rows)
    {
        var counts = new int[rows];
        foreach (var row in _sentences.SelectMany(sentence => sentence.WordRows))
        {
            counts[row]++;
        }

        return counts;
    }

    private double RunBatch(TrainingSentence[] batch, Random random, float rate)
    {
        _candidates.Choose(batch, random);
        var seed = random.Next();
        var words = batch.Sum(sentence => sentence.Length);
        Parallel.For(0, Shards, new ParallelOptions { MaxDegreeOfParallelism = Shards }, shard =>
            _passes[shard].Run([.. batch.Where((_, i) => i % Shards == shard)], words, _options.ContextDropout, new Random(seed + shard)));
        foreach (var pass in _passes.Skip(1))
        {
            _passes[0].Gradients.Add(pass.Gradients);
        }

        // A batch of one sentence leaves the other shards without a gradient of theirs.
        foreach (var loss in _losses.Take(batch.Length).Skip(1))
        {
            WordEmbedding.Add(loss.Gradient.Values, _losses[0].Gradient.Values, 1);
        }

        _adam.Update(_passes[0].Gradients, rate);
        _candidates.Update(_losses[0].Gradient, _adam.Step, rate);
        _network.Repack();
        _transposed.Repack();
        return _passes.Sum(pass => pass.Loss);
    }
}
