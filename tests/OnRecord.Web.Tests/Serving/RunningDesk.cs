using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Web.Tests.Serving;

/// <summary><c>onrecord serve</c> in a process of its own. It ends with the tests, even when they are killed.</summary>
internal sealed partial class RunningDesk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Option = "--address";

    // Standard input ends with the tests.
    private const string Guard = "\"$@\" & desk=$!; cat >/dev/null; kill $desk 2>/dev/null; wait $desk";

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningDesk(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"the desk did not start: {Said}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address => _address.Task.Result;

    /// <summary>All that it wrote so far, on standard output and standard error.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>At a free port of this machine.</summary>
    public static async Task<RunningDesk> StartAsync(string record, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach(["-c", Guard, "sh", "dotnet", PublishedApp.Program, "serve", "--record", record, .. arguments.Contains(Option) ? [] : new[] { Option, "http://127.0.0.1:0" }, .. arguments], start.ArgumentList.Add);
        var desk = new RunningDesk(Process.Start(start)!);
        await desk._address.Task.WaitAsync(Patience);
        return desk;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (line is not null && Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Value));
        }
    }

    [GeneratedRegex(@"https?://[\w.\[\]:-]+:\d+")]
    private static partial Regex Listening();
}
