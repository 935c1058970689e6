namespace OnRecord.Web.Tests.Browsing;

/// <summary>The browser of this machine that the journeys run in.</summary>
internal static class Chromium
{
    /// <summary>Names the program where it stands in no usual place.</summary>
    public const string Variable = "ONRECORD_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--font-render-hinting=none", "--hide-scrollbars=false",
    ];

    public static Task<IBrowser> StartAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Find(), Args = Arguments });

    public static string Find() => Find(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable("PATH") ?? "", File.Exists);

    /// <exception cref="InvalidOperationException">There is none; the message says how to get one.</exception>
    internal static string Find(string? named, string path, Func<string, bool> exists)
    {
        if (named is { Length: > 0 })
        {
            return exists(named) ? named : throw new InvalidOperationException($"{Variable} names {named}, and there is no such program");
        }

        var places = from folder in path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Concat(Folders) from name in Names select Path.Combine(folder, name);
        return places.FirstOrDefault(exists)
            ?? throw new InvalidOperationException($"the journeys run in a real browser, and found no {Names[0]} in PATH: install it (apt-get install chromium), or name the program in {Variable}");
    }
}
