using System.Diagnostics;

namespace OnRecord.Store.Tests.Databases;

/// <summary>The programs of PostgreSQL on this machine.</summary>
internal static class PostgresPrograms
{
    private const int OldestVersion = 15;

    private static readonly Lazy<string> Folder = new(Find);

    // The server does not run as root.
    private static readonly string? OtherUser = Environment.UserName != "root" ? null
        : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <summary>Makes a folder over to the user that the server runs as.</summary>
    public static void Own(string folder)
    {
        if (OtherUser is not null)
        {
            Execute(null, "chown", "-R", OtherUser, folder);
        }
    }

    /// <summary>Runs a program as the server's user.</summary>
    public static void Run(string program, params string[] arguments) => Execute(null, "sh", Command(program, arguments));

    /// <summary>Runs a program as the tests' own user.</summary>
    public static void RunAsSelf(string? password, string program, params string[] arguments) => Execute(password, Path.Combine(Folder.Value, program), arguments);

    /// <summary>Starts a script in which <c>"$@"</c> runs a program as the server's user.</summary>
    public static Process Guard(string script, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true };
        Array.ForEach(Command(program, arguments, script), start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    private static string[] Command(string program, string[] arguments, string script = "exec \"$@\" >/dev/null 2>&1") =>
        ["-c", script, "sh", .. OtherUser is null ? Array.Empty<string>() : ["runuser", "-u", OtherUser, "--"], Path.Combine(Folder.Value, program), .. arguments];

    private static void Execute(string? password, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, WorkingDirectory = "/" };
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error}");
        }
    }

    private static string Find()
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var folders = debian.Where(folder => int.TryParse(Path.GetFileName(folder), out var version) && version >= OldestVersion)
            .OrderByDescending(folder => int.Parse(Path.GetFileName(folder))).Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException($"the tests of records in PostgreSQL start a server of their own, and found no initdb in /usr/lib/postgresql/*/bin or PATH: install PostgreSQL {OldestVersion} or newer (apt-get install postgresql)");
    }
}
