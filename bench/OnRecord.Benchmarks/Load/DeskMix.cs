using System.Globalization;
using System.Text.Json;

namespace OnRecord.Benchmarks.Load;

/// <summary>What people ask of a desk, in the shares in which they might: searches by words of headlines, reports, items, actors,
/// timelines, and the same as JSON. Words and reports are those of the desk's own record.</summary>
internal static class DeskMix
{
    private const int Reports = 400;

    private static readonly (string Kind, int Share, string Path)[] Kinds =
    [
        ("search", 20, "/reports?q={word}"), ("search of two words", 5, "/reports?q={word}+{word2}"), ("search as JSON", 10, "/reports.json?q={word}"), ("reports of a month", 5, "/reports?from={month}-01&to={month}-28"),
        ("report", 30, "/reports/{report}"), ("report as JSON", 10, "/reports/{report}.json"), ("events", 5, "/events?from={month}-01&to={month}-28"), ("events of a search", 3, "/events?actor={name}"),
        ("statements", 2, "/statements?from={month}-01&to={month}-28"), ("actors", 3, "/actors"), ("timeline", 5, "/timeline?actor={name}"), ("stories", 2, "/stories"),
    ];

    /// <summary>Kinds that the desk does not answer are left out and named.</summary>
    public static async Task<IReadOnlyList<AskedPath>> OfAsync(Uri desk, int seed)
    {
        using var client = new HttpClient { BaseAddress = desk };
        var known = await ReadAsync(client);
        var random = new Random(seed);
        var mix = new List<AskedPath>();
        foreach (var (kind, share, pattern) in Kinds)
        {
            var paths = Enumerable.Range(0, Reports).Select(_ => Filled(pattern, known, random)).Distinct().ToList();
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

    private static async Task<Known> ReadAsync(HttpClient client)
    {
        var (reports, titles, after) = (new List<string>(), new List<string>(), "");
        while (reports.Count < Reports)
        {
            using var page = JsonDocument.Parse(await client.GetStringAsync($"/reports.json{(after.Length > 0 ? $"?after={Uri.EscapeDataString(after)}" : "")}"));
            foreach (var item in page.RootElement.GetProperty("items").EnumerateArray())
            {
                reports.Add(item.GetProperty("id").GetString()!);
                titles.Add(item.GetProperty("report").TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.String ? title.GetString()! : "");
            }

            after = page.RootElement.TryGetProperty("next", out var next) ? next.GetString() ?? "" : "";
            if (after.Length == 0)
            {
                break;
            }
        }

        var words = titles.SelectMany(title => title.Split(' ')).Where(word => word.Length > 3 && word.All(char.IsLetter)).Distinct().ToList();
        return new Known(reports, words, [.. words.Where(word => char.IsUpper(word[0]))]);
    }

    private static string Filled(string pattern, Known known, Random random)
    {
        string Of(IReadOnlyList<string> choice) => Uri.EscapeDataString(choice[random.Next(choice.Count)]);
        var month = string.Create(CultureInfo.InvariantCulture, $"{2022 + random.Next(3)}-{1 + random.Next(12):00}");
        return pattern.Replace("{word}", Of(known.Words), StringComparison.Ordinal).Replace("{word2}", Of(known.Words), StringComparison.Ordinal)
            .Replace("{report}", Of(known.Reports), StringComparison.Ordinal).Replace("{name}", Of(known.Names), StringComparison.Ordinal).Replace("{month}", month, StringComparison.Ordinal);
    }

    private sealed record Known(IReadOnlyList<string> Reports, IReadOnlyList<string> Words, IReadOnlyList<string> Names);
}
