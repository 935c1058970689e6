using System.Collections.Concurrent;
using System.Diagnostics;

namespace OnRecord.Store.Tests.Watching;

/// <summary>The command <c>watch</c> in a process of its own, until it is ended.</summary>
internal sealed class RunningWatch : IDisposable
{
    private readonly Process _process;

    public RunningWatch(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] all = [Path.Combine(AppContext.BaseDirectory, "OnRecord.Cli.dll"), "watch", .. arguments];
        Array.ForEach(all, start.ArgumentList.Add);
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => Told.Enqueue(line.Data ?? "");
        _process.OutputDataReceived += (_, line) => Told.Enqueue(line.Data ?? "");
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    public ConcurrentQueue<string> Told { get; } = new();

    public bool HasEnded => _process.HasExited;

    public Task UntilToldAsync(string words) => WatchBench.UntilAsync(() => Told.Any(line => line.Contains(words, StringComparison.Ordinal)), $"it told of {words}; it told: {string.Join('\n', Told)}");

    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async Task<int> EndAsync(string signal)
    {
        Signal(signal);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
