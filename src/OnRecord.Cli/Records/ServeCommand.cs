using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OnRecord.Store;
using OnRecord.Web;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord serve</c>: the desk, a record in a browser.</summary>
internal static class ServeCommand
{
    private const int CannotStart = 2;

    public static Command Create()
    {
        var record = RecordOption.Create();
        var address = new Option<Uri>("--address")
        {
            Description = "Where the desk listens: scheme, host and port; port 0 takes a free one.",
            DefaultValueFactory = _ => DeskOptions.DefaultAddress,
            CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var given) && given is { Scheme: "http" or "https", PathAndQuery: "/" } ? given : Refuse(result),
        };
        var command = new Command("serve", "Opens the desk: the record in a browser, until Ctrl-C.") { record, address };
        command.SetAction((parsed, stop) => Run(new DeskOptions(parsed.GetValue(record)!, parsed.GetValue(address)!), stop));
        return command;
    }

    private static async Task<int> Run(DeskOptions options, CancellationToken stop)
    {
        try
        {
            await using var desk = DeskHost.Build(options);
            await desk.StartAsync(stop);
            Console.Error.WriteLine($"the desk of {desk.Services.GetRequiredService<RecordStore>().Name} is at {string.Join(", ", desk.Urls)}; Ctrl-C ends it");
            await desk.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception fault) when (fault is StoreException or IOException or SocketException)
        {
            Console.Error.WriteLine(fault is StoreException ? fault.Message : $"{options.Address}: {fault.Message}; give another --address");
            return CannotStart;
        }
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"'{result.Tokens[0].Value}' is no address; give it as {DeskOptions.DefaultAddress}");
        return null;
    }
}
