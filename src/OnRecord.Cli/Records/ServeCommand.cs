using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OnRecord.Cli.Telemetry;
using OnRecord.Cli.Users;
using OnRecord.Store;
using OnRecord.Web;
using OnRecord.Web.Access;
using OnRecord.Web.Access.Listening;
using OnRecord.Web.Access.Users;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord serve</c>: the desk, a record in a browser.</summary>
internal static class ServeCommand
{
    private const int CannotStart = 2;

    public static Command Create()
    {
        var record = RecordOption.Create();
        var listen = new ListenOptions();
        var command = new Command("serve", "Opens the desk: the record in a browser, until Ctrl-C.") { record };
        var traces = new TraceOption();
        listen.AddTo(command);
        traces.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var sent = traces.Start(parsed);
            return await Run(parsed.GetValue(record)!, listen.Read(parsed), listen.UserFile(parsed), stop);
        });
        return command;
    }

    private static async Task<int> Run(string record, DeskAddress address, string? users, CancellationToken stop)
    {
        try
        {
            await using var desk = DeskHost.Build(new DeskOptions(record, address) { Users = Users(record, address, users) });
            await desk.StartAsync(stop);
            Console.Error.WriteLine($"the desk of {desk.Services.GetRequiredService<RecordStore>().Name} is at {string.Join(", ", desk.Urls)}; Ctrl-C ends it");
            await desk.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception fault) when (fault is StoreException or AccessException or IOException or SocketException)
        {
            Console.Error.WriteLine(fault is StoreException or AccessException ? fault.Message : $"{address}: {fault.Message}; give another --address");
            return CannotStart;
        }
    }

    /// <summary>The file of the users who are let in; null where nobody signs in.</summary>
    /// <exception cref="AccessException">Others would be let in without what that needs.</exception>
    private static string? Users(string record, DeskAddress address, string? given)
    {
        if (AddressRules.FaultOf(address) is { } open)
        {
            throw new AccessException(open);
        }

        if (!address.DemandsSignIn)
        {
            return null;
        }

        var file = UserFileOptions.Place(given, record);
        return File.Exists(file) && new UserTable(UserFile.Open(file), TimeProvider.System).All().Count > 0 ? file : throw new AccessException(AddressRules.NoUsers(address, given is null ? $"--record {record}" : $"--users {file}"));
    }
}
