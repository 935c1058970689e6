using System.Globalization;
using OnRecord.Coding.Entities.Coreference;

namespace OnRecord.Training.Coreference;

/// <summary>Fits the weights of the antecedent ranker: maximises the likelihood that one of the right candidates is
/// chosen (marginal log-likelihood, as in Durrett and Klein 2013), by AdaGrad with an L2 penalty. The same examples
/// and seed give the same weights.</summary>
internal sealed class AntecedentTrainer(int seed, int epochs = 30)
{
    private const double Rate = 0.1;
    private const double Penalty = 0.0005;

    private readonly double[,] _weights = new double[Enum.GetValues<PronounClass>().Length, Enum.GetValues<AntecedentFeature>().Length];
    private readonly double[,] _squares = new double[Enum.GetValues<PronounClass>().Length, Enum.GetValues<AntecedentFeature>().Length];

    /// <summary>Learns from the examples and writes the table that <see cref="AntecedentWeights"/> reads.</summary>
    public void Train(IReadOnlyList<AntecedentExample> examples, TextWriter table)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Step(examples[i]);
            }
        }

        Write(table);
    }

    private void Step(AntecedentExample example)
    {
        var scores = new double[example.Candidates.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            foreach (var feature in example.Candidates[i].Features)
            {
                scores[i] += _weights[(int)example.Pronoun, (int)feature];
            }
        }

        var highest = scores.Max();
        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - highest);
            all += scores[i];
            right += example.IsRight[i] ? scores[i] : 0;
        }

        var gradient = new double[_weights.GetLength(1)];
        for (var i = 0; i < scores.Length; i++)
        {
            var share = (example.IsRight[i] ? scores[i] / right : 0) - (scores[i] / all);
            foreach (var feature in example.Candidates[i].Features)
            {
                gradient[(int)feature] += share;
            }
        }

        Update((int)example.Pronoun, gradient);
    }

    private void Update(int pronoun, double[] gradient)
    {
        for (var feature = 0; feature < gradient.Length; feature++)
        {
            if (gradient[feature] != 0)
            {
                var slope = gradient[feature] - (Penalty * _weights[pronoun, feature]);
                _squares[pronoun, feature] += slope * slope;
                _weights[pronoun, feature] += Rate * slope / Math.Sqrt(_squares[pronoun, feature] + 1e-8);
            }
        }
    }

    private void Write(TextWriter table)
    {
        table.Write("pronoun\tfeature\tweight\n");
        foreach (var pronoun in Enum.GetValues<PronounClass>())
        {
            foreach (var feature in Enum.GetValues<AntecedentFeature>())
            {
                var weight = _weights[(int)pronoun, (int)feature];
                if (Math.Abs(weight) >= 0.005)
                {
                    table.Write(string.Create(CultureInfo.InvariantCulture, $"{pronoun}\t{feature}\t{weight:0.00}\n"));
                }
            }
        }
    }
}
