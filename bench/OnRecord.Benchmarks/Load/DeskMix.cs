namespace OnRecord.Benchmarks.Load;

/// <summary>What people ask of a desk, in the shares in which they might: searches, reports, items, lists, facets, what they follow, and the
/// same as JSON.</summary>
internal static class DeskMix
{
    private const int PathsOfAKind = 20_000;

    private static readonly (string Kind, int Share, string Path)[] Kinds =
    [
        ("search, a word", 80, "/reports?q={word}"),
        ("search, two words", 40, "/reports?q={word}+{word}"),
        ("search, narrowed by a facet", 40, "/reports?q={word}&{facet}"),
        ("search as JSON", 60, "/reports.json?q={word}"),
        ("search by the API", 30, "/api/v1/search?q={word}"),
        ("reports of a month", 30, "/reports?{month}"),
        ("report", 240, "/reports/{report}"),
        ("report as JSON", 70, "/reports/{report}.json"),
        ("item", 70, "/items/{item}"),
        ("events of an actor", 60, "/events?actor={actor}"),
        ("events of an actor by the API", 40, "/api/v1/events?actor={actor}"),
        ("events of a month, narrowed", 30, "/events?{month}&{facet}"),
        ("statements of an actor", 30, "/statements?actor={actor}"),
        ("timeline of an actor", 50, "/timeline?actor={actor}"),
        ("timeline of an actor in a month", 20, "/timeline?actor={actor}&{month}"),
        ("actors of a name", 20, "/actors?name={actor}"),
        ("actors of late", 10, "/actors"),
        ("stories of a month", 20, "/stories?{month}"),
        ("sources", 10, "/sources"),
        ("commitments of an actor", 15, "/commitments?actor={actor}"),
        ("contradictions of an actor", 10, "/contradictions?actor={actor}"),
        ("network of an actor", 15, "/network?actor={actor}"),
        ("map of a month", 5, "/map?{month}"),
        ("brief of an actor in a month", 5, "/brief?actor={actor}&{month}"),
    ];

    /// <summary>Kinds that the desk does not answer are left out and named.</summary>
    public static async Task<IReadOnlyList<AskedPath>> OfAsync(Uri desk, int seed)
    {
        using var client = new HttpClient { BaseAddress = desk, Timeout = TimeSpan.FromMinutes(5) };
        var known = await KnownDesk.ReadAsync(client, seed);
        Console.Error.WriteLine($"asks about {known}");
        var mix = new List<AskedPath>();
        foreach (var (kind, share, pattern) in Kinds)
        {
            var paths = Enumerable.Range(0, PathsOfAKind).Select(_ => known.Filled(pattern)).ToList();
            using var first = await client.GetAsync(paths[0]);
            if (first.IsSuccessStatusCode)
            {
                mix.AddRange(paths.Select(path => new AskedPath(kind, share, path)));
            }
            else
            {
                Console.Error.WriteLine($"{kind} is left out: {paths[0]} answers {(int)first.StatusCode}");
            }
        }

        return mix;
    }
}
