using System.Runtime.InteropServices;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Trains the network epoch by epoch. Every batch is cut into two shards whatever the machine, and shard
/// gradients are summed in order, so a seed gives the same weights on any number of cores of one kind.</summary>
internal sealed class NetworkTrainer
{
    private const int Shards = 2;

    private readonly NetworkOptions _options;
    private readonly TrainingSentence[] _sentences;
    private readonly TrainingSentence[] _labelled;
    private readonly TransposedNetwork _transposed;
    private readonly TrainingPass[] _passes;
    private readonly Adam _adam;
    private readonly CorpusStyles _styles;

    /// <param name="labelled">Plain text as other networks label it; every epoch takes as many words of it as the
    /// annotated text has, the next epoch the ones after.</param>
    public NetworkTrainer(NetworkOptions options, TrainingData data, TrainingSentence[] labelled)
    {
        _options = options;
        _sentences = data.Annotated;
        _labelled = [.. labelled];
        new Random(options.Seed).Shuffle(_labelled);
        Weights = new NetworkWeights(options.Shape(data.Vocabulary));
        NetworkInitializer.Initialize(Weights, new Random(options.Seed));
        Network = new PackedNetwork(Weights);
        _transposed = new TransposedNetwork(Weights);
        _styles = new CorpusStyles(Weights.Shape);
        _passes = [.. Enumerable.Range(0, Shards).Select(_ => new TrainingPass(Network, _transposed, _styles))];
        _adam = new Adam(Weights);
    }

    /// <summary>The weights that are trained; they do without the corpora's styles.</summary>
    public NetworkWeights Weights { get; }

    public PackedNetwork Network { get; }

    /// <summary>The network as it is used.</summary>
    public NetworkWeights Trained => _styles.Fold(Weights, Corpus.EnglishWeb);

    /// <summary>Epochs done.</summary>
    public int Epoch { get; private set; }

    /// <summary>Takes over what was learned from plain text.</summary>
    public void Start(ContextPretrainer pretrainer)
    {
        pretrainer.CopyTo(Weights);
        Network.Repack();
        _transposed.Repack();
    }

    /// <summary>Takes over what another network of the same sizes has learned.</summary>
    public void Start(NetworkTrainer other)
    {
        foreach (var (from, to) in other.Learned().Zip(Learned()))
        {
            from.Values.CopyTo(to.Values);
        }

        Network.Repack();
        _transposed.Repack();
    }

    /// <summary>Runs one epoch and returns its mean loss a word.</summary>
    public double RunEpoch()
    {
        var random = new Random((_options.Seed * 7919) + Epoch);
        var batches = SentenceBatches.Draw(_sentences.Select(s => Variant(s, random)).Concat(Labelled()), _options.BatchWords, random);
        double loss = 0;
        for (var i = 0; i < batches.Count; i++)
        {
            loss += RunBatch(batches[i], random.Next(), Schedule.RateAt(_options.Rate, Epoch + ((float)i / batches.Count), _options.Epochs));
        }

        Epoch++;
        return loss / batches.Count;
    }

    /// <summary>Writes all that <see cref="Resume"/> needs to go on as if training had not stopped.</summary>
    public void WriteCheckpoint(Stream stream)
    {
        TrainingCheckpoint.Write(stream, Epoch, _adam, Weights);
        foreach (var matrix in _styles.State)
        {
            stream.Write(MemoryMarshal.AsBytes(matrix.Values));
        }
    }

    /// <exception cref="InvalidDataException">The checkpoint is of another network.</exception>
    public void Resume(Stream stream)
    {
        Epoch = TrainingCheckpoint.Read(stream, _adam, Weights);
        foreach (var matrix in _styles.State)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(matrix.Values));
        }

        Network.Repack();
        _transposed.Repack();
    }

    private IEnumerable<Matrix> Learned() => Weights.Dense().Append(Weights.Words).Append(Weights.Pieces).Append(_styles.Values);

    private double RunBatch(TrainingSentence[] batch, int seed, float rate)
    {
        var words = batch.Sum(s => s.Length);
        Parallel.For(0, Shards, new ParallelOptions { MaxDegreeOfParallelism = Shards }, shard =>
            _passes[shard].Run([.. batch.Where((_, i) => i % Shards == shard)], words, _options.Dropout, new Random(seed + shard)));
        var gradients = _passes[0].Gradients;
        foreach (var pass in _passes.Skip(1))
        {
            gradients.Add(pass.Gradients);
            WordEmbedding.Add(pass.StyleGradient.Values, _passes[0].StyleGradient.Values, 1);
        }

        _adam.Update(gradients, rate);
        if (_options.HasStyles)
        {
            _styles.Update(_passes[0].StyleGradient, _adam.Step, rate);
        }

        Network.Repack();
        _transposed.Repack();
        return _passes.Sum(pass => pass.Loss);
    }

    private IEnumerable<TrainingSentence> Labelled()
    {
        if (_labelled.Length == 0)
        {
            yield break;
        }

        var share = _sentences.Sum(sentence => (long)sentence.Length) * _labelled.Length / _labelled.Sum(sentence => (long)sentence.Length);
        for (var i = 0L; i < Math.Min(share, _labelled.Length); i++)
        {
            yield return _labelled[((Epoch * share) + i) % _labelled.Length];
        }
    }

    private TrainingSentence Variant(TrainingSentence sentence, Random random)
    {
        var draw = random.NextSingle();
        return draw < _options.Headlines ? sentence.Headline ?? sentence
            : draw < _options.Headlines + _options.LowerCase ? sentence.LowerCase ?? sentence
            : draw < _options.Headlines + _options.LowerCase + _options.OtherNames ? sentence.Renamed?.Invoke(random) ?? sentence
            : sentence;
    }
}
