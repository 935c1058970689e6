using OnRecord.Language;
using OnRecord.Language.Lemmatizing;
using OnRecord.Language.Tokenizing;
using OnRecord.Training.Lemmatizing;
using OnRecord.Training.Neural;
using OnRecord.Training.Tokenizing;

namespace OnRecord.Training;

/// <summary>Trains every part of the language model and writes it as one file. Interrupted, it goes on from the last
/// epoch when run again with the same options.</summary>
public sealed class LanguageTrainer(TrainingOptions options, TimeProvider clock, Action<string> progress)
{
    /// <exception cref="FileNotFoundException">A corpus is missing.</exception>
    /// <exception cref="InvalidDataException">A checkpoint of other options lies beside the model.</exception>
    public void Run(CancellationToken cancellation)
    {
        var corpora = Corpora.Read(options.DataFolder);
        var model = new ModelFileWriter();
        progress("tokenizer");
        model.Add(TokenizerModel.Section, TokenizerTrainer.Train(corpora.Treebanks, options.Seed).Write);
        progress("lemmatizer and features");
        model.Add(LemmatizerModel.Section, LemmatizerTrainer.Train(corpora.Treebanks.SelectMany(treebank => treebank)).Write);
        model.Add(FeatsModel.Section, FeatsTrainer.Train(corpora.Treebanks.SelectMany(treebank => treebank)).Write);
        var gazetteer = GazetteerBuilder.Build(corpora.Sentences);
        model.Add("gazetteer", gazetteer.Write);
        var network = new NetworkTrainer(options.Network, corpora.Sentences, gazetteer);
        TrainNetwork(network, cancellation);
        model.Add("vocabulary", network.Vocabulary.Write);
        model.Add("network", network.Weights.Write);
        using (var file = File.Create(options.ModelPath))
        {
            model.WriteTo(file);
        }

        File.Delete(options.CheckpointPath);
    }

    private void TrainNetwork(NetworkTrainer network, CancellationToken cancellation)
    {
        if (File.Exists(options.CheckpointPath))
        {
            using var checkpoint = File.OpenRead(options.CheckpointPath);
            network.Resume(checkpoint);
            progress($"network: going on after epoch {network.Epoch}");
        }

        while (network.Epoch < options.Network.Epochs)
        {
            cancellation.ThrowIfCancellationRequested();
            var started = clock.GetTimestamp();
            var loss = network.RunEpoch();
            WriteCheckpoint(network);
            progress($"network: epoch {network.Epoch} of {options.Network.Epochs}, loss {loss:F4}, {clock.GetElapsedTime(started).TotalSeconds:F0} s");
        }
    }

    // Written aside and renamed, so that a crash leaves the last whole checkpoint.
    private void WriteCheckpoint(NetworkTrainer network)
    {
        var aside = options.CheckpointPath + ".new";
        using (var file = File.Create(aside))
        {
            network.WriteCheckpoint(file);
        }

        File.Move(aside, options.CheckpointPath, overwrite: true);
    }
}
