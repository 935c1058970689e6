using OnRecord.Language.Tokenizing;

namespace OnRecord.Training.Tokenizing;

/// <summary>Multinomial logistic regression, with label 0 for reference, by stochastic gradient descent with per-weight steps (AdaGrad; Duchi,
/// Hazan and Singer 2011) and dropout of features. The same examples and seed give the same weights.</summary>
internal sealed class LogisticTrainer
{
    private readonly int _labels;
    private readonly int _columns;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly int _mask;
    private readonly Random _random;

    public LogisticTrainer(int labels, int slotBits, int seed)
    {
        _labels = labels;
        _columns = labels - 1;
        _weights = new float[_columns << slotBits];
        _squares = new float[_columns << slotBits];
        _mask = (1 << slotBits) - 1;
        _random = new Random(seed);
    }

    public float Rate { get; init; } = 0.1f;

    /// <summary>Share of features left out of each step.</summary>
    public float Dropout { get; init; } = 0.3f;

    public int Epochs { get; init; } = 10;

    public HashedClassifier Train(ExampleSet examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var kept = new uint[256];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle(order);
            var rate = Rate * (1 - (0.9f * epoch / Epochs));
            foreach (var example in order)
            {
                var count = 0;
                foreach (var feature in examples.Features(example))
                {
                    kept[count] = feature;
                    count += _random.NextSingle() >= Dropout ? 1 : 0;
                }

                Step(kept.AsSpan(0, count), examples.Label(example), rate);
            }
        }

        return new HashedClassifier(_labels, Quantized());
    }

    private void Step(ReadOnlySpan<uint> features, int label, float rate)
    {
        Span<float> gradient = stackalloc float[_labels];
        foreach (var feature in features)
        {
            var slot = (int)(feature & (uint)_mask) * _columns;
            for (var k = 0; k < _columns; k++)
            {
                gradient[k + 1] += _weights[slot + k];
            }
        }

        Softmax(gradient);
        gradient[label] -= 1;
        if (MathF.Abs(gradient[label]) < 1e-4f)
        {
            return;
        }

        foreach (var feature in features)
        {
            var slot = (int)(feature & (uint)_mask) * _columns;
            for (var k = 0; k < _columns; k++)
            {
                var g = gradient[k + 1];
                _squares[slot + k] += g * g;
                _weights[slot + k] -= rate * g / MathF.Sqrt(_squares[slot + k] + 1e-3f);
            }
        }
    }

    private static void Softmax(Span<float> scores)
    {
        var highest = scores[0];
        foreach (var score in scores)
        {
            highest = MathF.Max(highest, score);
        }

        var sum = 0f;
        for (var k = 0; k < scores.Length; k++)
        {
            sum += scores[k] = MathF.Exp(scores[k] - highest);
        }

        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] /= sum;
        }
    }

    private sbyte[] Quantized()
    {
        var largest = 1e-6f;
        foreach (var weight in _weights)
        {
            largest = MathF.Max(largest, MathF.Abs(weight));
        }

        var scale = 127f / largest;
        return [.. _weights.Select(weight => (sbyte)MathF.Round(weight * scale))];
    }
}
