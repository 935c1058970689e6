using System.Numerics.Tensors;
using OnRecord.Language;
using OnRecord.Language.Neural;
using OnRecord.Training.Neural;

namespace OnRecord.Tests.Training;

public class StagesTests
{
    [Fact]
    public void Network_StoppedAndResumed_IsTheOneNeverStopped()
    {
        var whole = new NetworkTrainer(SmallCorpus.Options, SmallCorpus.Data(), []);
        whole.RunEpoch();
        using var checkpoint = new MemoryStream();
        whole.WriteCheckpoint(checkpoint);
        whole.RunEpoch();

        var resumed = new NetworkTrainer(SmallCorpus.Options, SmallCorpus.Data(), []);
        checkpoint.Position = 0;
        resumed.Resume(checkpoint);
        resumed.RunEpoch();

        Assert.Equal(2, resumed.Epoch);
        Assert.Equal(Values(whole.Weights), Values(resumed.Weights));
    }

    [Fact]
    public void Pretrainer_StoppedAndResumed_IsTheOneNeverStopped()
    {
        var data = SmallCorpus.Data();
        var whole = Pretrainer(data);
        whole.RunEpoch();
        using var checkpoint = new MemoryStream();
        whole.WriteCheckpoint(checkpoint);
        whole.RunEpoch();

        var resumed = Pretrainer(data);
        checkpoint.Position = 0;
        resumed.Resume(checkpoint);
        resumed.RunEpoch();

        Assert.Equal(Values(Start(data, whole).Weights), Values(Start(data, resumed).Weights));
    }

    [Fact]
    public void Pretrainer_Epochs_TellWordsBetter()
    {
        var pretrainer = Pretrainer(SmallCorpus.Data());

        Assert.True(pretrainer.RunEpoch() > pretrainer.RunEpoch());
    }

    [Fact]
    public void Labeller_OfANetwork_GivesItsBestLabels()
    {
        var data = SmallCorpus.Data();
        var trainer = new NetworkTrainer(SmallCorpus.Options, data, []);
        trainer.RunEpoch();
        var sentences = data.Plain.OrderByDescending(sentence => sentence.Length).ToArray();

        var once = new EnsembleLabeller([trainer.Network], data.Vocabulary, data.TagPairs).Label(sentences);
        var twice = new EnsembleLabeller([trainer.Network, trainer.Network], data.Vocabulary, data.TagPairs).Label(sentences);

        var member = new EnsembleMember(trainer.Network);
        member.Read(sentences);
        for (var s = 0; s < sentences.Length; s++)
        {
            Assert.Equal(once[s].Upos, twice[s].Upos);
            Assert.Equal(once[s].Xpos, twice[s].Xpos);
            Assert.Equal(once[s].Heads, twice[s].Heads);
            Assert.Equal(once[s].Relations, twice[s].Relations);
            Assert.Equal(once[s].Entities, twice[s].Entities);
            Assert.Single(once[s].Heads!, head => head < 0);

            var chances = new Matrix(sentences[s].Length, trainer.Network.Weights.Shape.TagSize);
            member.AddTags(s, chances);
            TensorPrimitives.Log<float>(chances.Values, chances.Values);
            for (var word = 0; word < chances.Rows; word++)
            {
                var (upos, xpos) = data.TagPairs.Best(chances.RowSpan(word)[..NetworkShape.UposCount], chances.RowSpan(word).Slice(NetworkShape.UposCount, trainer.Network.Weights.Shape.Xpos), null);
                Assert.Equal(((int)upos, xpos), (once[s].Upos![word], once[s].Xpos![word]));
            }

            var (arcs, relations, scores) = (new Matrix(chances.Rows, chances.Rows + 1), new Matrix(chances.Rows, data.Vocabulary.Relations.Length), new Matrix(chances.Rows, chances.Columns));
            var (heads, tags) = (new int[chances.Rows], new EntityTag[chances.Rows]);
            member.AddArcs(s, arcs);
            TensorPrimitives.Log<float>(arcs.Values, arcs.Values);
            TreeDecoder.Decode(arcs.Values, chances.Rows, heads);
            Assert.Equal(heads, once[s].Heads);

            member.AddRelations(s, heads, relations);
            var root = Array.IndexOf(data.Vocabulary.Relations, Deprel.Root);
            member.AddTags(s, scores);
            var entities = new EntityDecoder(chances.Rows, member.EntityTransitions);
            for (var word = 0; word < chances.Rows; word++)
            {
                relations.RowSpan(word)[root] = heads[word] < 0 ? float.MaxValue : 0;
                Assert.Equal(TensorPrimitives.IndexOfMax<float>(relations.RowSpan(word)), once[s].Relations![word]);
                entities.Add(scores.RowSpan(word)[(NetworkShape.UposCount + trainer.Network.Weights.Shape.Xpos)..]);
            }

            entities.Decode(tags);
            Assert.Equal(tags.Select(tag => (int)tag), once[s].Entities);
        }
    }

    [Fact]
    public void Network_WithLabelledText_LearnsFromItToo()
    {
        var data = SmallCorpus.Data();
        var alone = new NetworkTrainer(SmallCorpus.Options, data, []);
        var labelled = new EnsembleLabeller([alone.Network], data.Vocabulary, data.TagPairs).Label(data.Plain);
        var taught = new NetworkTrainer(SmallCorpus.Options, data, labelled);
        var untaught = new NetworkTrainer(SmallCorpus.Options, data, []);

        taught.RunEpoch();
        untaught.RunEpoch();

        var row = data.Vocabulary.WordRow("and");
        Assert.NotEqual(0, row);
        Assert.Equal(Start(untaught.Weights, row), Start(alone.Weights, row));
        Assert.NotEqual(Start(taught.Weights, row), Start(alone.Weights, row));
    }

    [Fact]
    public void Network_StartedFromAnother_IsWhereThatStands()
    {
        var data = SmallCorpus.Data();
        var teacher = new NetworkTrainer(SmallCorpus.Options, data, []);
        teacher.RunEpoch();
        var student = new NetworkTrainer(SmallCorpus.Options.ForStudent with { Seed = 9 }, data, []);

        student.Start(teacher);

        Assert.Equal(Values(teacher.Trained), Values(student.Trained));
    }

    [Fact]
    public void Trained_Styles_AreInTheBiasesOfTheFirstLayer()
    {
        var trainer = new NetworkTrainer(SmallCorpus.Options, SmallCorpus.Data(), []);
        var untold = new NetworkTrainer(SmallCorpus.Options with { HasStyles = false }, SmallCorpus.Data(), []);
        trainer.RunEpoch();
        untold.RunEpoch();

        Assert.Equal(untold.Weights.Layers[0, 0].Bias.Values.ToArray(), untold.Trained.Layers[0, 0].Bias.Values.ToArray());
        Assert.NotEqual(trainer.Weights.Layers[0, 0].Bias.Values.ToArray(), trainer.Trained.Layers[0, 0].Bias.Values.ToArray());
        Assert.Equal(trainer.Weights.Layers[1, 0].Bias.Values.ToArray(), trainer.Trained.Layers[1, 0].Bias.Values.ToArray());
    }

    private static float[] Start(NetworkWeights weights, int row) => weights.Words.RowSpan(row).ToArray();

    private static ContextPretrainer Pretrainer(TrainingData data) =>
        new(SmallCorpus.Options, data, SmallCorpus.Options.Shape(data.Vocabulary));

    private static NetworkTrainer Start(TrainingData data, ContextPretrainer pretrainer)
    {
        var trainer = new NetworkTrainer(SmallCorpus.Options, data, []);
        trainer.Start(pretrainer);
        return trainer;
    }

    private static IEnumerable<float> Values(NetworkWeights weights) =>
        weights.Dense().Append(weights.Words).Append(weights.Pieces).SelectMany(matrix => matrix.Values.ToArray());
}
