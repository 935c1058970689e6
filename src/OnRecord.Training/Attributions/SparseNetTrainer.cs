using System.Runtime.InteropServices;
using OnRecord.Coding.Attributions.Scoring;

namespace OnRecord.Training.Attributions;

/// <summary>Trains a <see cref="SparseNet"/> to rank candidates: softmax over an instance's candidates, AdaGrad, whole
/// features dropped at random. Deterministic for a seed; one thread.</summary>
internal sealed class SparseNetTrainer(SparseNetTrainer.Settings settings)
{
    private readonly Random _random = new(settings.Seed);
    private Dictionary<uint, int> _rows = [];
    private uint[] _codes = [];
    private float[] _weights = [];
    private float[] _squares = [];
    private float[] _output = [];
    private float[] _outputSquares = [];

    /// <param name="MinCount">Features of fewer instances are left out.</param>
    /// <param name="Stride">Hidden units and 1; a multiple of 8.</param>
    /// <param name="Drop">Share of features left out of each update.</param>
    internal sealed record Settings(int Stride = 32, int MinCount = 4, int Epochs = 6, float Rate = 0.05f, float Drop = 0.2f, int Seed = 1);

    public void Train(List<RankingInstance> instances, Action<string>? progress = null)
    {
        BuildVocabulary(instances);
        progress?.Invoke($"{instances.Count} instances, {_codes.Length} features");
        var order = Enumerable.Range(0, instances.Count).ToArray();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            _random.Shuffle(order);
            var rate = settings.Rate * (1 - (0.9f * epoch / settings.Epochs));
            var (loss, right) = (0.0, 0);
            foreach (var i in order)
            {
                var (instanceLoss, isRight) = Update(instances[i], rate);
                loss += instanceLoss;
                right += isRight ? 1 : 0;
            }

            progress?.Invoke($"epoch {epoch + 1}: loss {loss / instances.Count:F4}, right {(double)right / instances.Count:F4}");
        }
    }

    public void Write(BinaryWriter writer) => SparseNetFile.Write(writer, _codes, _weights, _output);

    private void BuildVocabulary(List<RankingInstance> instances)
    {
        var counts = new Dictionary<uint, int>();
        var seen = new HashSet<uint>();
        foreach (var instance in instances)
        {
            seen.Clear();
            foreach (var part in instance.Parts)
            {
                seen.UnionWith(part);
            }

            foreach (var code in seen)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, code, out _)++;
            }
        }

        _codes = [.. counts.Where(c => c.Value >= settings.MinCount).Select(c => c.Key).Order()];
        _rows = _codes.Select((code, i) => (code, row: i + 1)).ToDictionary(p => p.code, p => p.row);
        _weights = new float[(_codes.Length + 1) * settings.Stride];
        _squares = new float[_weights.Length];
        _output = new float[settings.Stride];
        _outputSquares = new float[settings.Stride];
        Initialise();
    }

    private void Initialise()
    {
        var stride = settings.Stride;
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] = i % stride == stride - 1 ? 0 : (_random.NextSingle() - 0.5f) * 0.2f;
        }

        for (var i = 0; i < stride; i++)
        {
            _output[i] = i == stride - 1 ? 1 : (_random.NextSingle() - 0.5f) * 0.6f;
        }
    }

    private (float Loss, bool IsRight) Update(RankingInstance instance, float rate)
    {
        var stride = settings.Stride;
        var rows = instance.Parts.Select(Rows).ToArray();
        var parts = SumParts(rows);
        var states = new float[instance.Candidates.Length * stride];
        var scores = new float[instance.Candidates.Length + (instance.HasNone ? 1 : 0)];
        for (var c = 0; c < instance.Candidates.Length; c++)
        {
            var state = states.AsSpan(c * stride, stride);
            _weights.AsSpan(0, stride).CopyTo(state);
            foreach (var part in instance.Candidates[c])
            {
                SparseNet.Add(parts.AsSpan(part * stride, stride), state);
            }

            scores[c] = Output(state);
        }

        var gold = instance.Gold >= 0 ? instance.Gold : instance.Candidates.Length;
        var best = Array.IndexOf(scores, scores.Max());
        var probabilities = Softmax(scores);
        var loss = -MathF.Log(Math.Max(1e-9f, probabilities[gold]));
        Backward(instance, rows, states, probabilities, gold, rate);
        return (loss, best == gold);
    }

    private int[] Rows(uint[] codes)
    {
        var rows = new List<int>(codes.Length);
        foreach (var code in codes)
        {
            if (_rows.TryGetValue(code, out var row) && _random.NextSingle() >= settings.Drop)
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    private float[] SumParts(int[][] rows)
    {
        var stride = settings.Stride;
        var parts = new float[rows.Length * stride];
        for (var p = 0; p < rows.Length; p++)
        {
            var sum = parts.AsSpan(p * stride, stride);
            foreach (var row in rows[p])
            {
                SparseNet.Add(_weights.AsSpan(row * stride, stride), sum);
            }

            // What is kept stands in for what is dropped, so that sums have the size they will have in use.
            foreach (ref var value in sum)
            {
                value /= 1 - settings.Drop;
            }
        }

        return parts;
    }

    private float Output(ReadOnlySpan<float> state)
    {
        var score = state[^1];
        for (var i = 0; i < state.Length - 1; i++)
        {
            score += Math.Max(0, state[i]) * _output[i];
        }

        return score;
    }

    private static float[] Softmax(float[] scores)
    {
        var largest = scores.Max();
        var probabilities = new float[scores.Length];
        var total = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            total += probabilities[i] = MathF.Exp(scores[i] - largest);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            probabilities[i] /= total;
        }

        return probabilities;
    }

    private void Backward(RankingInstance instance, int[][] rows, float[] states, float[] probabilities, int gold, float rate)
    {
        var stride = settings.Stride;
        var slopes = new float[rows.Length * stride];
        var outputSlope = new float[stride];
        var biasSlope = new float[stride];
        for (var c = 0; c < instance.Candidates.Length; c++)
        {
            var error = probabilities[c] - (c == gold ? 1 : 0);
            if (Math.Abs(error) < 1e-4f)
            {
                continue;
            }

            var state = states.AsSpan(c * stride, stride);
            var slope = Slope(state, error, outputSlope);
            SparseNet.Add(slope, biasSlope);
            foreach (var part in instance.Candidates[c])
            {
                SparseNet.Add(slope, slopes.AsSpan(part * stride, stride));
            }
        }

        Descend(0, biasSlope, rate);
        for (var p = 0; p < rows.Length; p++)
        {
            foreach (var row in rows[p])
            {
                Descend(row, slopes.AsSpan(p * stride, stride), rate);
            }
        }

        DescendOutput(outputSlope, rate);
    }

    private float[] Slope(ReadOnlySpan<float> state, float error, float[] outputSlope)
    {
        var slope = new float[state.Length];
        for (var i = 0; i < state.Length - 1; i++)
        {
            if (state[i] > 0)
            {
                slope[i] = error * _output[i];
                outputSlope[i] += error * state[i];
            }
        }

        slope[^1] = error;
        return slope;
    }

    private void Descend(int row, ReadOnlySpan<float> slope, float rate)
    {
        var stride = settings.Stride;
        var weights = _weights.AsSpan(row * stride, stride);
        var squares = _squares.AsSpan(row * stride, stride);
        for (var i = 0; i < stride; i++)
        {
            var g = slope[i];
            squares[i] += g * g;
            weights[i] -= rate * g / (MathF.Sqrt(squares[i]) + 0.1f);
        }
    }

    private void DescendOutput(float[] slope, float rate)
    {
        for (var i = 0; i < slope.Length - 1; i++)
        {
            _outputSquares[i] += slope[i] * slope[i];
            _output[i] -= rate * slope[i] / (MathF.Sqrt(_outputSquares[i]) + 1f);
        }
    }
}
