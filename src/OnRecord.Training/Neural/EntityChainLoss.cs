using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Negative log-likelihood of a sentence's entity tags under a linear chain (Lafferty, McCallum and Pereira
/// 2001), with its gradient by the forward–backward algorithm in log space.</summary>
internal sealed class EntityChainLoss(Matrix transitions, Matrix transitionGradient)
{
    private const int Tags = NetworkShape.EntityCount;

    private readonly double[] _terms = new double[Tags];
    private double[] _forward = [];
    private double[] _backward = [];

    /// <summary>Turns the tag scores of a sentence's rows, from a column on, into their gradient.</summary>
    public double Run(Matrix scores, int firstRow, int column, int[] gold, float scale)
    {
        var words = gold.Length;
        if (_forward.Length < words * Tags)
        {
            _forward = new double[words * Tags];
            _backward = new double[words * Tags];
        }

        Forward(scores, firstRow, column, words);
        Backward(scores, firstRow, column, words);
        var total = LogSum(_forward.AsSpan((words - 1) * Tags, Tags));
        var loss = total - PathScore(scores, firstRow, column, gold);
        AddTransitions(scores, firstRow, column, gold, total, scale);
        for (var t = 0; t < words; t++)
        {
            var row = scores.RowSpan(firstRow + t).Slice(column, Tags);
            for (var tag = 0; tag < Tags; tag++)
            {
                row[tag] = scale * (float)Math.Exp(_forward[(t * Tags) + tag] + _backward[(t * Tags) + tag] - total);
            }

            row[gold[t]] -= scale;
        }

        return loss * scale;
    }

    private void Forward(Matrix scores, int firstRow, int column, int words)
    {
        for (var t = 0; t < words; t++)
        {
            var row = scores.RowSpan(firstRow + t).Slice(column, Tags);
            for (var tag = 0; tag < Tags; tag++)
            {
                for (var before = 0; t > 0 && before < Tags; before++)
                {
                    _terms[before] = _forward[((t - 1) * Tags) + before] + transitions.RowSpan(before)[tag];
                }

                _forward[(t * Tags) + tag] = row[tag] + (t == 0 ? transitions.RowSpan(Tags)[tag] : LogSum(_terms));
            }
        }
    }

    private void Backward(Matrix scores, int firstRow, int column, int words)
    {
        _backward.AsSpan((words - 1) * Tags, Tags).Clear();
        for (var t = words - 2; t >= 0; t--)
        {
            var next = scores.RowSpan(firstRow + t + 1).Slice(column, Tags);
            for (var tag = 0; tag < Tags; tag++)
            {
                for (var after = 0; after < Tags; after++)
                {
                    _terms[after] = transitions.RowSpan(tag)[after] + next[after] + _backward[((t + 1) * Tags) + after];
                }

                _backward[(t * Tags) + tag] = LogSum(_terms);
            }
        }
    }

    private double PathScore(Matrix scores, int firstRow, int column, int[] gold)
    {
        double score = transitions.RowSpan(Tags)[gold[0]];
        for (var t = 0; t < gold.Length; t++)
        {
            score += scores.RowSpan(firstRow + t)[column + gold[t]] + (t == 0 ? 0 : transitions.RowSpan(gold[t - 1])[gold[t]]);
        }

        return score;
    }

    private void AddTransitions(Matrix scores, int firstRow, int column, int[] gold, double total, float scale)
    {
        for (var tag = 0; tag < Tags; tag++)
        {
            transitionGradient.RowSpan(Tags)[tag] += scale * (float)Math.Exp(_forward[tag] + _backward[tag] - total);
        }

        transitionGradient.RowSpan(Tags)[gold[0]] -= scale;
        for (var t = 1; t < gold.Length; t++)
        {
            var row = scores.RowSpan(firstRow + t).Slice(column, Tags);
            for (var before = 0; before < Tags; before++)
            {
                var target = transitionGradient.RowSpan(before);
                var reached = _forward[((t - 1) * Tags) + before] - total;
                for (var tag = 0; tag < Tags; tag++)
                {
                    target[tag] += scale * (float)Math.Exp(reached + transitions.RowSpan(before)[tag] + row[tag] + _backward[(t * Tags) + tag]);
                }
            }

            transitionGradient.RowSpan(gold[t - 1])[gold[t]] -= scale;
        }
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms)
        {
            most = Math.Max(most, term);
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - most);
        }

        return most + Math.Log(sum);
    }
}
