using System.Diagnostics;

namespace OnRecord.Store.Tests.Cli;

/// <summary>Runs the command and stops it once something is committed.</summary>
internal static class Interrupted
{
    /// <summary>As by <c>kill -9</c>.</summary>
    public static async Task KillAsync(params string[] arguments)
    {
        using var process = await AfterFirstCommitAsync(arguments);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As by Ctrl-C.</summary>
    /// <returns>Standard output and what followed on standard error.</returns>
    public static async Task<(string Output, string Error)> InterruptAsync(params string[] arguments)
    {
        using var process = await AfterFirstCommitAsync(arguments);
        using var signal = Process.Start("kill", ["-INT", $"{process.Id}"]);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await output, await error);
    }

    private static async Task<Process> AfterFirstCommitAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "OnRecord.Cli.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        var process = Process.Start(start)!;
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains(" added", StringComparison.Ordinal))
        {
        }

        return process;
    }
}
