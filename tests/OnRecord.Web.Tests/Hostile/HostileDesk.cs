using OnRecord.Web.Tests.Hostile;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

[assembly: AssemblyFixture(typeof(HostileDesk))]

namespace OnRecord.Web.Tests.Hostile;

/// <summary>A desk on the record of the hostile reports, started when a test asks for it.</summary>
public sealed class HostileDesk : IAsyncDisposable
{
    private static readonly string[] Addresses = [.. PageRoutes.Addresses.Where(path => !path.Contains("Kenya", StringComparison.Ordinal)), "/dyads?actor=Ilse&with=Harbour", "/source?source-kind=anonymous"];

    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-hostile-").FullName;
    private readonly Lazy<Task<Opened>> _opened;

    public HostileDesk() => _opened = new Lazy<Task<Opened>>(OpenAsync);

    internal Task<Opened> OpenedAsync() => _opened.Value;

    public async ValueTask DisposeAsync()
    {
        if (_opened.IsValueCreated)
        {
            await (await _opened.Value).Running.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<Opened> OpenAsync()
    {
        var file = Path.Combine(_folder, "hostile.db");
        var ids = HostileReports.Make(file);
        var running = await RunningDesk.StartAsync(file);
        var tour = new Tour(running.Address);
        await tour.GoAsync(CancellationToken.None, [.. ids.Values.Where(id => id != ids["many"]).Select(id => $"/reports/{id}"), .. Addresses, "/"]);
        return new Opened(file, running, ids, tour);
    }

    internal sealed record Opened(string Record, RunningDesk Running, IReadOnlyDictionary<string, string> Ids, Tour Tour);
}
