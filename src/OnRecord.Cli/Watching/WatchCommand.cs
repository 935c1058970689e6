using System.CommandLine;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using OnRecord.Cli.Records;
using OnRecord.Cli.Telemetry;
using OnRecord.Cli.Watching.Plans;
using OnRecord.Reading;
using OnRecord.Store;
using OnRecord.Telemetry;

namespace OnRecord.Cli.Watching;

/// <summary><c>onrecord watch SOURCES.yaml --record RECORD</c>: reading that never stops.</summary>
internal static class WatchCommand
{
    private const int WrongUsage = 2;
    private const int Failed = 1;

    public static Command Create()
    {
        var plan = PlanArgument.Create();
        var record = RecordOption.Create();
        var once = new Option<bool>("--once") { Description = "One round of every source, then ends; exit code 1 when something could not be had or told." };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Fetches from addresses of this machine and of private networks too." };
        var own = new EngineOptions();
        var (traces, health) = (new TraceOption(), new HealthOption());
        var command = new Command("watch", "Watches feeds, site maps and folders, adds what is new to a record at once, and tells of what rules look for; until Ctrl-C.") { plan, record, once, allowPrivate };
        own.AddTo(command);
        traces.AddTo(command);
        health.AddTo(command);
        command.Subcommands.Add(WatchCheckCommand.Create());
        command.Subcommands.Add(WatchStatusCommand.Create());
        command.Subcommands.Add(WatchRetryCommand.Create());
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                var reader = Reader.LoadEmbedded();
                using var sent = traces.Start(parsed);
                return own.Run(parsed, reader, engine => PlanArgument.Read(parsed.GetValue(plan)!, own.TypesOf(parsed)) is { } first
                    ? RecordOption.Guarded(() => RunAsync(new Run(parsed.GetValue(plan)!, parsed.GetValue(record)!, first, () => own.TypesOf(parsed), parsed.GetValue(once), health.Port(parsed)), reader, engine, Options(parsed.GetValue(allowPrivate)), stop).GetAwaiter().GetResult())
                    : WrongUsage);
            },
            CancellationToken.None));
        return command;
    }

    private sealed record Run(string File, string Record, WatchPlan Plan, Func<IReadOnlyList<string>> Types, bool Once, int? Health);

    private static WatchOptions Options(bool allowPrivate) => new($"onrecord watch {typeof(WatchCommand).Assembly.GetName().Version?.ToString(3)}", allowPrivate);

    private static async Task<int> RunAsync(Run run, Reader reader, Lazy<Engine> engine, WatchOptions options, CancellationToken stop)
    {
        var store = RecordStore.Open(run.Record, creates: true);
        using var watcher = new Watcher(store, run.Plan, reader, engine, options, TimeProvider.System, Random.Shared, Tell);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            Reload(run, watcher);
        });
        try
        {
            await using var health = run.Health is { } port ? await HealthServer.StartAsync(port, () => watcher.Stuck, () => watcher.Hindrance, stop) : null;
            if (health is not null)
            {
                Tell($"health and metrics are at {health.Address}");
            }

            if (run.Once)
            {
                return await watcher.OnceAsync(stop) ? 0 : Failed;
            }

            Tell($"watching {run.Plan.Sources.Count} source{(run.Plan.Sources.Count == 1 ? "" : "s")} for {store.Name}; Ctrl-C ends it");
            return await watcher.RunAsync(stop) ? 0 : Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return run.Once ? Failed : 0;
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            Tell($"--health {run.Health}: {fault.Message}; give another port");
            return WrongUsage;
        }
    }

    private static void Reload(Run run, Watcher watcher)
    {
        if (PlanArgument.Read(run.File, run.Types()) is not { } plan)
        {
            Tell($"{run.File} is faulty; the plan stays as it was");
            return;
        }

        watcher.Reload(plan);
        Tell($"{run.File} is read again: {plan.Sources.Count} sources, {plan.Rules.Count} rules, {plan.Channels.Count} channels");
    }

    private static void Tell(string message) => Console.Error.WriteLine(message);
}
