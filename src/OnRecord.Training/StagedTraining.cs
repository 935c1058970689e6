using OnRecord.Language.Neural;
using OnRecord.Training.Neural;

namespace OnRecord.Training;

/// <summary>Trains the network in stages: the first layer on plain text; teachers on annotated text; then the network
/// itself, from where the first teacher stands, on annotated text and on the plain text as the teachers label it. Each stage keeps a checkpoint beside the
/// model, so that an interrupted run goes on where it stopped.</summary>
internal sealed class StagedTraining(TrainingOptions options, TrainingData data, TimeProvider clock, Action<string> progress, CancellationToken cancellation)
{
    private readonly List<string> _checkpoints = [];

    public NetworkWeights Run()
    {
        var context = Pretrain();
        var teachers = Enumerable.Range(1, options.Teachers)
            .Select(teacher => Train($"teacher {teacher}", options.Network with { Seed = options.Seed + teacher }, [], trainer => trainer.Start(context)))
            .ToList();
        return teachers.Count == 0
            ? Train("network", options.Network, [], trainer => trainer.Start(context)).Trained
            : Train("network", options.Network.ForStudent, Label([.. teachers.Select(teacher => new PackedNetwork(teacher.Trained))]), trainer => trainer.Start(teachers[0])).Trained;
    }

    /// <summary>Removes the checkpoints, once the model is written.</summary>
    public void Finish() => _checkpoints.ForEach(File.Delete);

    private ContextPretrainer Pretrain()
    {
        var pretrainer = new ContextPretrainer(options.Network, data, options.Network.Shape(data.Vocabulary));
        Stage("plain text", options.Network.ContextEpochs, pretrainer.Resume, () => pretrainer.Epoch, pretrainer.RunEpoch, pretrainer.WriteCheckpoint);
        return pretrainer;
    }

    private TrainingSentence[] Label(List<PackedNetwork> teachers)
    {
        progress($"labelling {data.Plain.Length} sentences of plain text");
        return new EnsembleLabeller(teachers, data.Vocabulary, data.TagPairs).Label(data.Plain);
    }

    private NetworkTrainer Train(string name, NetworkOptions network, TrainingSentence[] labelled, Action<NetworkTrainer> start)
    {
        var trainer = new NetworkTrainer(network, data, labelled);
        start(trainer);
        Stage(name, network.Epochs, trainer.Resume, () => trainer.Epoch, trainer.RunEpoch, trainer.WriteCheckpoint);
        return trainer;
    }

    private void Stage(string name, int epochs, Action<Stream> resume, Func<int> done, Func<double> run, Action<Stream> write)
    {
        var path = $"{options.ModelPath}.{name.Replace(' ', '-')}";
        _checkpoints.Add(path);
        if (File.Exists(path))
        {
            using var checkpoint = File.OpenRead(path);
            resume(checkpoint);
            progress($"{name}: going on after epoch {done()}");
        }

        while (done() < epochs)
        {
            cancellation.ThrowIfCancellationRequested();
            var started = clock.GetTimestamp();
            var loss = run();
            WriteCheckpoint(path, write);
            progress($"{name}: epoch {done()} of {epochs}, loss {loss:F4}, {clock.GetElapsedTime(started).TotalSeconds:F0} s");
        }
    }

    // Written aside and renamed, so that a crash leaves the last whole checkpoint.
    private static void WriteCheckpoint(string path, Action<Stream> write)
    {
        var aside = path + ".new";
        using (var file = File.Create(aside))
        {
            write(file);
        }

        File.Move(aside, path, overwrite: true);
    }
}
