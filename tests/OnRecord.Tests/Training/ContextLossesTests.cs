using OnRecord.Language.Neural;
using OnRecord.Training.Neural;

namespace OnRecord.Tests.Training;

public class ContextLossesTests
{
    [Fact]
    public void Gradients_AgreeWithFiniteDifferences()
    {
        var data = SmallCorpus.Data();
        var shape = SmallCorpus.Options.Shape(data.Vocabulary) with { Layers = 1 };
        var weights = new NetworkWeights(shape);
        NetworkInitializer.Initialize(weights, new Random(3));
        var network = new PackedNetwork(weights);
        var transposed = new TransposedNetwork(weights);
        var candidates = new ContextCandidates([.. Enumerable.Repeat(2, shape.Words)], shape.Hidden, draws: 4);
        candidates.Choose(data.Plain, new Random(5));
        candidates.Vectors.Values.Fill(0.3f);
        for (var i = 0; i < candidates.Vectors.Values.Length; i += 3)
        {
            candidates.Vectors.Values[i] = -0.2f;
        }

        ContextLosses? losses = null;
        var pass = new TrainingPass(network, transposed, (forward, _) => losses = new ContextLosses(candidates, forward, shape.Hidden));
        double Loss()
        {
            network.Repack();
            transposed.Repack();
            pass.Run(data.Plain, 14, new Dropout(0, 0, 0, 0), new Random(5));
            return pass.Loss;
        }

        Loss();
        Matrix[] matrices = [.. weights.Layers.Cast<LstmWeights>().Select(layer => layer.Recurrent), weights.Pieces, candidates.Vectors];
        float[][] gradients = [.. pass.Gradients.Values.Layers.Cast<LstmWeights>().Select(layer => layer.Recurrent).Append(pass.Gradients.Values.Pieces).Append(losses!.Gradient).Select(matrix => matrix.Values.ToArray())];
        Assert.All(gradients, gradient => Assert.Contains(gradient, value => value != 0));
        var random = new Random(11);
        for (var m = 0; m < matrices.Length; m++)
        {
            for (var trial = 0; trial < 8; trial++)
            {
                var k = random.Next(matrices[m].Values.Length);
                Assert.InRange(gradients[m][k] - Numeric(matrices[m], k, Loss), -2e-3, 2e-3);
            }
        }
    }

    private static double Numeric(Matrix matrix, int k, Func<double> loss)
    {
        const float Step = 1e-3f;
        var value = matrix.Values[k];
        matrix.Values[k] = value + Step;
        var above = loss();
        matrix.Values[k] = value - Step;
        var below = loss();
        matrix.Values[k] = value;
        return (above - below) / (2 * Step);
    }
}
