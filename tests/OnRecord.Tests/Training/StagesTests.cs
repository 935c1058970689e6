using OnRecord.Language.Neural;
using OnRecord.Text;
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
    public void Labeller_OfOneNetwork_LabelsAsTheNetworkDoes()
    {
        var data = SmallCorpus.Data();
        var trainer = new NetworkTrainer(SmallCorpus.Options, data, []);
        trainer.RunEpoch();

        var labelled = new EnsembleLabeller([trainer.Network], data.Vocabulary, data.TagPairs).Label(data.Plain);

        var text = string.Join(' ', SmallCorpus.Plain.SelectMany(forms => forms));
        var words = new WordTable(text);
        var sentences = new List<TokenSpan>();
        foreach (var forms in SmallCorpus.Plain)
        {
            foreach (var form in forms)
            {
                var start = words.Count == 0 ? 0 : words.Spans[^1].End + 1;
                words.Spans.Add(new TextSpan(start, start + form.Length));
            }

            sentences.Add(new TokenSpan(words.Count - forms.Length, words.Count));
        }

        var annotation = new Annotator(trainer.Network, data.Vocabulary, data.TagPairs, new Gazetteer.Builder(new HashSet<string>()).Build()).Annotate(words, sentences);
        for (var s = 0; s < labelled.Length; s++)
        {
            var (start, length) = (sentences[s].Start, sentences[s].Length);
            Assert.Equal(annotation.Upos[start..(start + length)].Select(tag => (int)tag), labelled[s].Upos);
            Assert.Equal(annotation.Xpos[start..(start + length)], labelled[s].Xpos);
            Assert.Equal(annotation.Heads[start..(start + length)].Select(head => head < 0 ? -1 : head - start), labelled[s].Heads);
            Assert.Equal(annotation.Relations[start..(start + length)], labelled[s].Relations);
            Assert.Equal(annotation.Entities[start..(start + length)].Select(tag => (int)tag), labelled[s].Entities);
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
