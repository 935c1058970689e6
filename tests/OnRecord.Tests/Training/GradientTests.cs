using OnRecord.Language;
using OnRecord.Language.Neural;
using OnRecord.Training.Neural;

namespace OnRecord.Tests.Training;

public class GradientTests
{
    private static readonly AnnotatedSentence[] Sentences =
    [
        new(["Envoys", "met", "rebels", "."], [Upos.NOUN, Upos.VERB, Upos.NOUN, Upos.PUNCT], ["NNS", "VBD", "NNS", "."], [1, -1, 1, 1], ["nsubj", "root", "obj", "punct"], [EntityTag.O, EntityTag.O, EntityTag.BeginOrganization, EntityTag.O]),
        new(["Talks", "failed"], [Upos.NOUN, Upos.VERB], ["NNS", "VBD"], [1, -1], ["nsubj", "root"], null),
        new(["Lima"], null, null, null, null, [EntityTag.BeginLocation]),
    ];

    [Fact]
    public void Gradients_AgreeWithFiniteDifferences()
    {
        var builder = new VocabularyBuilder(new NameReplacer([]));
        foreach (var sentence in Sentences)
        {
            builder.Count(sentence);
        }

        var vocabulary = builder.Build();
        var shape = new NetworkShape(vocabulary.Words.Count + 1, 64, 16, 16, 16, 16, 2, 16, 16, vocabulary.Xpos.Length, vocabulary.Relations.Length);
        var weights = new NetworkWeights(shape);
        NetworkInitializer.Initialize(weights, new Random(3));
        var network = new PackedNetwork(weights);
        var transposed = new TransposedNetwork(weights);
        var styles = new CorpusStyles(shape);
        styles.Values.Values[5] = 0.3f;
        var pass = new TrainingPass(network, transposed, styles);
        var none = new Dropout(0, 0, 0, 0);

        var names = new Gazetteer.Builder(new HashSet<string>());
        names.Add(["lima"], GazetteerKind.Place);
        var gazetteer = names.Build();
        TrainingSentence[] sentences = [.. Sentences.Select(s => builder.Convert(s, vocabulary, gazetteer, shape.Pieces))];

        double Loss()
        {
            network.Repack();
            transposed.Repack();
            pass.Run(sentences, 7, none, new Random(5));
            return pass.Loss;
        }

        Loss();
        var matrices = weights.Dense().Append(weights.Pieces).Append(styles.Values).ToArray();
        var gradients = pass.Gradients.Values.Dense().Append(pass.Gradients.Values.Pieces).Append(pass.StyleGradient).Select(m => m.Values.ToArray()).ToArray();
        var random = new Random(11);
        for (var m = 0; m < matrices.Length; m++)
        {
            for (var trial = 0; trial < 6; trial++)
            {
                var k = random.Next(matrices[m].Values.Length);
                var value = matrices[m].Values[k];
                const float Step = 5e-4f;
                matrices[m].Values[k] = value + Step;
                var above = Loss();
                matrices[m].Values[k] = value - Step;
                var below = Loss();
                matrices[m].Values[k] = value;
                var numeric = (above - below) / (2 * Step);
                Assert.True(Math.Abs(numeric - gradients[m][k]) < 3e-3 + (0.05 * Math.Abs(numeric)), $"matrix {m} element {k}: numeric {numeric}, computed {gradients[m][k]}");
            }
        }
    }
}
