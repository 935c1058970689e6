using System.CommandLine;
using OnRecord.Mcp;
using OnRecord.Store;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord mcp</c>: a record as tools for a model.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var record = RecordOption.Create();
        var command = new Command("mcp", "Offers a record to a model as tools of the Model Context Protocol, over standard input and output.") { record };
        command.SetAction(async (parsed, stop) =>
        {
            // Standard output is the protocol's alone.
            Console.SetOut(Console.Error);
            try
            {
                await RecordServer.RunAsync(RecordStore.Open(parsed.GetValue(record)!), TimeProvider.System, stop);
                return 0;
            }
            catch (StoreException refusal)
            {
                Console.Error.WriteLine(refusal.Message);
                return 1;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return 0;
            }
        });
        return command;
    }
}
