namespace OnRecord.Cluster.Tests.Processes;

public sealed class CutOffTests
{
    private const int Pages = 60;

    [Fact]
    public async Task Silo_CutOffFromAllOthers_LosesItsTaskAndChangesNothingWhenItIsBack()
    {
        using var network = SeparateNetwork.Make();
        Assert.SkipWhen(network is null, "this machine does not let networks be made");
        using var scene = new ClusterScene(Pages, paragraphs: 2, slices: 3, SeparateNetwork.Here);
        await scene.SubmitAsync("--slice-files", "1");
        var away = scene.Start(SeparateNetwork.Here, SeparateNetwork.There, network!.Within, "--lease", "4");
        await scene.UntilAsync(() => scene.Ask<long>("SELECT count(*) FROM task WHERE state = 'leased'") == 1, "a task of the silo that is to be cut off");

        network.Cut();
        var here = scene.Start(SeparateNetwork.Here, SeparateNetwork.Here, [], "--lease", "4", "--end");
        await scene.UntilAsync(() => here.HasEnded, "the end of the silo that has a network");
        Assert.True(here.ExitCode == 0, here.Log);
        network.Mend();

        // It is fenced, or learns from the others that it is dead; its part counts in neither case.
        await scene.UntilAsync(() => away.HasEnded || away.Log.Contains("does not count", StringComparison.Ordinal), "the silo hearing that it was too late");
        var job = scene.Job();
        Assert.True(job.Done == job.Tasks && job.IsGathered, $"{job}");
        Assert.Equal(1L, scene.Ask<long>("SELECT count(*) FROM attempt WHERE outcome = 'lost' AND silo <> (SELECT silo FROM attempt WHERE outcome = 'done' LIMIT 1)"));
        Assert.Equal(job.Tasks, scene.Ask<long>("SELECT count(*) FROM part JOIN attempt USING (task, epoch) WHERE attempt.outcome = 'done'"));
        Assert.Equal(Pages + 6L, scene.Ask<long>("SELECT count(*) FROM onrecord.report"));
    }
}
