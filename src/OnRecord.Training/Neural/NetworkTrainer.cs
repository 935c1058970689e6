using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Trains the network epoch by epoch. Every batch is cut into two shards whatever the machine, and shard
/// gradients are summed in order, so a seed gives the same weights on any number of cores of one kind.</summary>
internal sealed class NetworkTrainer
{
    private const int Shards = 2;

    private readonly NetworkOptions _options;
    private readonly TrainingSentence[] _sentences;
    private readonly TransposedNetwork _transposed;
    private readonly TrainingPass[] _passes;
    private readonly Adam _adam;

    public NetworkTrainer(NetworkOptions options, IReadOnlyList<AnnotatedSentence> sentences, Gazetteer gazetteer)
    {
        _options = options;
        var builder = new VocabularyBuilder();
        foreach (var sentence in sentences)
        {
            builder.Count(sentence);
        }

        Vocabulary = builder.Build();
        _sentences = [.. sentences.Where(s => s.Forms.Length <= Annotator.Window).Select(s => builder.Convert(s, Vocabulary, gazetteer, options.Pieces))];
        var shape = new NetworkShape(
            Vocabulary.Words.Count + 1,
            options.Pieces,
            options.WordSize,
            options.PieceSize,
            options.MarkSize,
            options.Hidden,
            options.Layers,
            options.ArcSize,
            options.RelationSize,
            Vocabulary.Xpos.Length,
            Vocabulary.Relations.Length);
        Weights = new NetworkWeights(shape);
        NetworkInitializer.Initialize(Weights, new Random(options.Seed));
        Network = new PackedNetwork(Weights);
        _transposed = new TransposedNetwork(Weights);
        _passes = [.. Enumerable.Range(0, Shards).Select(_ => new TrainingPass(Network, _transposed))];
        _adam = new Adam(Weights);
    }

    public Vocabulary Vocabulary { get; }

    public NetworkWeights Weights { get; }

    public PackedNetwork Network { get; }

    /// <summary>Epochs done.</summary>
    public int Epoch { get; private set; }

    /// <summary>Runs one epoch and returns its mean loss a word.</summary>
    public double RunEpoch()
    {
        var random = new Random((_options.Seed * 7919) + Epoch);
        var batches = Batches(random);
        double loss = 0;
        for (var i = 0; i < batches.Count; i++)
        {
            loss += RunBatch(batches[i], random.Next(), RateAt(Epoch + ((float)i / batches.Count)));
        }

        Epoch++;
        return loss / batches.Count;
    }

    /// <summary>Writes all that <see cref="Resume"/> needs to go on as if training had not stopped.</summary>
    public void WriteCheckpoint(Stream stream) => TrainingCheckpoint.Write(stream, Epoch, _adam, Weights);

    /// <exception cref="InvalidDataException">The checkpoint is of another network.</exception>
    public void Resume(Stream stream)
    {
        Epoch = TrainingCheckpoint.Read(stream, _adam, Weights);
        Network.Repack();
        _transposed.Repack();
    }

    private double RunBatch(TrainingSentence[] batch, int seed, float rate)
    {
        var words = batch.Sum(s => s.Length);
        Parallel.For(0, Shards, new ParallelOptions { MaxDegreeOfParallelism = Shards }, shard =>
            _passes[shard].Run([.. batch.Where((_, i) => i % Shards == shard)], words, _options.Dropout, new Random(seed + shard)));
        var gradients = _passes[0].Gradients;
        foreach (var pass in _passes.Skip(1))
        {
            gradients.Add(pass.Gradients);
        }

        _adam.Update(gradients, rate);
        Network.Repack();
        _transposed.Repack();
        return _passes.Sum(pass => pass.Loss);
    }

    // Linear warm-up over half an epoch, then a half cosine to a hundredth (Loshchilov and Hutter 2017).
    private float RateAt(float epoch)
    {
        var warm = Math.Min(1, (epoch + 0.02f) / 0.5f);
        var cosine = 0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(1, epoch / _options.Epochs)));
        return _options.Rate * warm * (0.01f + (0.99f * cosine));
    }

    // Sentences of about equal length go together, so that steps of the recurrence stay wide.
    private List<TrainingSentence[]> Batches(Random random)
    {
        var order = _sentences
            .Select(s => s.Headline is not null && random.NextSingle() < _options.Headlines ? s.Headline : s)
            .OrderBy(s => s.Length + (random.NextDouble() * 4)).ToArray();
        var batches = new List<TrainingSentence[]>();
        for (var start = 0; start < order.Length;)
        {
            var (end, words) = (start, 0);
            while (end < order.Length && (end == start || words + order[end].Length <= _options.BatchWords))
            {
                words += order[end++].Length;
            }

            batches.Add(order[start..end]);
            start = end;
        }

        var shuffled = batches.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
