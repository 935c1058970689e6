using System.Diagnostics;
using System.Text;

namespace OnRecord.Cluster.Tests.Processes;

/// <summary>A silo in a process of its own.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _log = new();

    /// <param name="within">A command that runs another one; none for the silo itself.</param>
    public SiloProcess(string record, string address, string[] within, params string[] more)
    {
        string[] command = [.. within, "dotnet", Path.Combine(AppContext.BaseDirectory, "OnRecord.Cli.dll"), "cluster", "work", "--record", record, "--address", address, .. more];
        var start = new ProcessStartInfo(command[0]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in command[1..])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += Note;
        _process.OutputDataReceived += Note;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    public string Name => $"{Environment.MachineName}-{_process.Id}";

    public bool HasEnded => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public string Log
    {
        get
        {
            lock (_log)
            {
                return $"{Name}: {_log}";
            }
        }
    }

    /// <summary>As by <c>kill -9</c>.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Sends STOP, CONT, TERM or INT.</summary>
    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task EndAsync(TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        try
        {
            await _process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"the silo did not end within {patience}: {Log}");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private void Note(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
        {
            _log.AppendLine(line.Data);
        }
    }
}
