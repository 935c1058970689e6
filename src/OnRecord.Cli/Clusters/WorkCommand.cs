using System.CommandLine;
using System.Net;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Telemetry;
using OnRecord.Cluster.Silos;
using OnRecord.Cluster.Work;
using OnRecord.Reading;

namespace OnRecord.Cli.Clusters;

/// <summary><c>onrecord cluster work</c>: a silo, until it is told to end.</summary>
internal static class WorkCommand
{
    public static Command Create()
    {
        var record = ClusterOptions.Record();
        var parts = ClusterOptions.Parts();
        var address = new Option<string?>("--address") { Description = "Address of this machine at which other silos reach it; by default that by which it reaches the database." };
        var port = new Option<int>("--port") { Description = "Port for other silos; by default one that is free." };
        var cores = new Option<int>("--cores") { Description = "Reports to code at once; by default as many as there are cores.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var lease = new Option<int>("--lease") { Description = "Seconds after which the task of a silent silo is given to another.", DefaultValueFactory = _ => (int)QueueSettings.Default.Lease.TotalSeconds };
        var attempts = new Option<int>("--attempts") { Description = "Attempts at a task, after which it is put aside.", DefaultValueFactory = _ => QueueSettings.Default.MostAttempts };
        var noGather = new Option<bool>("--no-gather") { Description = "Never adds parts to the record; another silo must." };
        var end = new Option<bool>("--end") { Description = "Ends when all is done, instead of waiting for more." };
        var own = new EngineOptions();
        var inputOptions = new InputOptions();
        var traces = new TraceOption();
        var command = new Command("work", "Starts a silo: does tasks with all others that share the record, until it is told to end (Ctrl-C, SIGTERM or drain).") { record, parts, address, port, cores, lease, attempts, noGather, end };
        own.AddTo(command);
        inputOptions.AddTo(command);
        traces.AddTo(command);
        ClusterOptions.AtLeast(1, cores, lease, attempts);
        address.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && !IPAddress.TryParse(given, out _))
            {
                result.AddError("--address is a numeric address, as 10.0.0.7");
            }
        });
        command.SetAction((parsed, stop) => Task.Run(
            () =>
            {
                var reader = Reader.LoadEmbedded();
                using var inputs = inputOptions.Open(parsed, reader);
                using var sent = traces.Start(parsed);
                return own.Run(parsed, reader, engine => ClusterOptions.With(parsed, record, database =>
                {
                    var settings = new SiloSettings(
                        own.NameOf(parsed), parsed.GetValue(cores), parsed.GetValue(address) is { } given ? IPAddress.Parse(given) : null, parsed.GetValue(port), parsed.GetValue(parts),
                        !parsed.GetValue(noGather), parsed.GetValue(end), new QueueSettings(TimeSpan.FromSeconds(parsed.GetValue(lease)), parsed.GetValue(attempts)));
                    return SiloHost.Run(database, new InputSliceWork(inputs, reader, engine, parsed.GetValue(cores)), settings, stop).GetAwaiter().GetResult();
                }));
            },
            CancellationToken.None));
        return command;
    }
}
