using OnRecord.Coding.Factuality;

namespace OnRecord.Training.Factuality;

/// <summary>Trains a <see cref="FactualityModel"/>: Huber loss, AdaGrad, features dropped at random. Deterministic for a
/// seed and an order of examples; one thread.</summary>
public sealed class FactualityTrainer(int seed = 1, int epochs = 6)
{
    private const int MinCount = 3;
    private const float Rate = 0.12f;
    private const float Decay = 0.002f;
    private const float Drop = 0.15f;

    // The news set is a seventeenth of the web set; each of its examples is seen so many times an epoch.
    private const int NewsRepeats = 3;

    // Annotators differ by about this much; larger errors pull no harder.
    private const float HuberBound = 0.7f;

    /// <exception cref="ArgumentException">There are no examples.</exception>
    public FactualityModel Train(IReadOnlyList<FactualityExample> examples, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(examples);
        if (examples.Count == 0)
        {
            throw new ArgumentException("no examples", nameof(examples));
        }

        var features = Extract(examples);
        var codes = Vocabulary(features);
        var rows = codes.Index().ToDictionary(c => c.Item, c => c.Index);
        var inputs = features.ConvertAll(f => f.Where(rows.ContainsKey).Select(c => rows[c]).Distinct().ToArray());
        progress?.Invoke($"{examples.Count} examples, {codes.Length} features");
        var weights = Fit(examples, inputs, codes.Length, progress);
        return new FactualityModel(codes, weights);
    }

    private static List<uint[]> Extract(IReadOnlyList<FactualityExample> examples) =>
        [.. examples.Select(e => new FactualityFeatures(e.Document).Of(e.Word).Distinct().ToArray())];

    private static uint[] Vocabulary(List<uint[]> features) =>
        [.. features.SelectMany(f => f).GroupBy(c => c).Where(g => g.Count() >= MinCount).Select(g => g.Key).Order()];

    private float[] Fit(IReadOnlyList<FactualityExample> examples, List<int[]> inputs, int count, Action<string>? progress)
    {
        var random = new Random(seed);
        var weights = new float[count * FactualityModel.Columns];
        var squares = new float[weights.Length];
        var order = Enumerable.Range(0, inputs.Count)
            .SelectMany(i => Enumerable.Repeat(i, examples[i].Genre == Genre.News ? NewsRepeats : 1)).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var i in order)
            {
                var genre = 1 + (int)examples[i].Genre;
                var predicted = 0f;
                foreach (var row in inputs[i])
                {
                    predicted += weights[row * FactualityModel.Columns] + weights[(row * FactualityModel.Columns) + genre];
                }

                var error = predicted - (float)examples[i].Gold;
                loss += Math.Abs(error);
                error = Math.Clamp(error, -HuberBound, HuberBound);
                foreach (var row in inputs[i])
                {
                    if (random.NextSingle() >= Drop)
                    {
                        Step(weights, squares, row * FactualityModel.Columns, error);
                        Step(weights, squares, (row * FactualityModel.Columns) + genre, error);
                    }
                }
            }

            progress?.Invoke($"epoch {epoch + 1}: mean absolute error {loss / order.Length:F4}");
        }

        return weights;
    }

    private static void Step(float[] weights, float[] squares, int i, float error)
    {
        var gradient = error + (Decay * weights[i]);
        squares[i] += gradient * gradient;
        weights[i] -= Rate * gradient / MathF.Sqrt(squares[i] + 1e-6f);
    }
}
