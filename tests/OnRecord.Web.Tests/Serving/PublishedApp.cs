using System.Diagnostics;

namespace OnRecord.Web.Tests.Serving;

/// <summary>The <c>onrecord</c> command as people get it.</summary>
internal static class PublishedApp
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Of every user that the tests add.</summary>
    public const string Password = "a password of many words";

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "desk", "OnRecord.Cli.dll");

    /// <summary>Runs it to its end.</summary>
    public static async Task<Outcome> RunAsync(string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach([Program, .. arguments], start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(patience.Token);
        return new Outcome(process.ExitCode, await output, await error);
    }

    public static async Task AddUserAsync(string users, string name, string role)
    {
        var outcome = await RunAsync(Password + "\n", "users", "add", name, "--role", role, "--users", users);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    /// <summary>Its output; it must end well.</summary>
    public static async Task<string> DoAsync(params string[] arguments)
    {
        var outcome = await RunAsync(null, arguments);
        Assert.True(outcome.ExitCode == 0, $"onrecord {string.Join(' ', arguments)} ended with {outcome.ExitCode}: {outcome.Error}");
        return outcome.Output;
    }
}

internal sealed record Outcome(int ExitCode, string Output, string Error);
