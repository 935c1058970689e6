using System.Globalization;
using System.Text.Json;

namespace OnRecord.Benchmarks.Load;

/// <summary>What a desk's own record can be asked about: reports and items of days from all over it, words of their texts each as likely as
/// another, and actors by how often they are spoken of.</summary>
internal sealed class KnownDesk
{
    private const int Days = 40;
    private const int ReportsOfADay = 250;
    private const int ReadWhole = 4;
    private const int DaysOfAMonth = 29;

    private static readonly string[] Facets =
    [
        "type=ASSAULT", "type=PROTEST", "type=CONSULT", "type=ACCUSE", "status=planned", "status=threatened", "status=denied", "status=demanded", "source-kind=anonymous", "country=NOR", "country=PER", "country=KEN",
    ];

    private readonly Random _random;
    private readonly (DateOnly First, DateOnly Last) _days;
    private readonly List<string> _reports = [];
    private readonly List<string> _items = [];
    private readonly List<string> _words;
    private readonly List<string> _actors;

    private KnownDesk(int seed, (DateOnly, DateOnly) days, IEnumerable<string> reports, IEnumerable<string> items, IEnumerable<string> words, IEnumerable<string> actors)
    {
        (_random, _days) = (new Random(seed), days);
        _reports.AddRange(reports);
        _items.AddRange(items);
        (_words, _actors) = ([.. words], [.. actors]);
    }

    public static async Task<KnownDesk> ReadAsync(HttpClient client, int seed)
    {
        var random = new Random(seed);
        var days = (First: await DayAsync(client, "/reports.json?to={0}", isFirst: true), Last: await DayAsync(client, "/reports.json?limit=1", isFirst: false));
        var (reports, items, words, actors) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>(), new Dictionary<string, int>());
        for (var i = 0; i < Days; i++)
        {
            var day = days.First.AddDays(random.Next(days.Last.DayNumber - days.First.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var ofDay = await ItemsAsync(client, $"/reports.json?limit={ReportsOfADay}&from={day}&to={day}");
            reports.UnionWith(ofDay.Select(item => item.GetProperty("id").GetString()!));
            foreach (var told in await ItemsAsync(client, $"/events.json?limit={ReportsOfADay}&from={day}&to={day}"))
            {
                items.Add(told.GetProperty("id").GetString()!);
                foreach (var name in told.GetProperty("names").EnumerateObject())
                {
                    if (name.Value.TryGetProperty("actor", out var actor) && actor.GetString() is { } key)
                    {
                        actors[key] = actors.GetValueOrDefault(key) + 1;
                    }
                }
            }

            foreach (var report in ofDay.Take(ReadWhole))
            {
                using var whole = JsonDocument.Parse(await client.GetStringAsync($"/reports/{report.GetProperty("id").GetString()}.json"));
                words.UnionWith(whole.RootElement.GetProperty("record").GetProperty("text").GetString()!.Split([' ', '\n', ',', '.', '“', '”', '"'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3 && word.All(char.IsLetter)));
            }
        }

        return new KnownDesk(seed, days, reports, items, words.Order(StringComparer.Ordinal), actors.OrderByDescending(actor => actor.Value).ThenBy(actor => actor.Key, StringComparer.Ordinal).Select(actor => actor.Key));
    }

    public string Filled(string pattern)
    {
        while (pattern.IndexOf('{', StringComparison.Ordinal) is var from and >= 0)
        {
            var to = pattern.IndexOf('}', from);
            pattern = $"{pattern[..from]}{Value(pattern[(from + 1)..to])}{pattern[(to + 1)..]}";
        }

        return pattern;
    }

    public override string ToString() => $"{_reports.Count} reports, {_items.Count} events, {_words.Count} words and {_actors.Count} actors from {_days.First:yyyy-MM-dd} to {_days.Last:yyyy-MM-dd}";

    private string Value(string name) => name switch
    {
        "word" => Uri.EscapeDataString(One(_words)),
        "report" => One(_reports),
        "item" => Uri.EscapeDataString(One(_items)),
        "actor" => Uri.EscapeDataString(_actors[Rank(_actors.Count)]),
        "facet" => One(Facets),
        "month" => Month(),
        _ => throw new ArgumentException($"no {name} to fill in", nameof(name)),
    };

    private string One(IReadOnlyList<string> choice) => choice[_random.Next(choice.Count)];

    // After Zipf: the second as often as half of the first.
    private int Rank(int count) => (int)Math.Pow(count, _random.NextDouble()) - 1;

    private string Month()
    {
        var from = _days.First.AddDays(_random.Next(Math.Max(1, _days.Last.DayNumber - _days.First.DayNumber - DaysOfAMonth)));
        return string.Create(CultureInfo.InvariantCulture, $"from={from:yyyy-MM-dd}&to={from.AddDays(DaysOfAMonth):yyyy-MM-dd}");
    }

    // Of the newest report, or by halving of the oldest.
    private static async Task<DateOnly> DayAsync(HttpClient client, string path, bool isFirst)
    {
        if (!isFirst)
        {
            return DateOnly.ParseExact((await ItemsAsync(client, path))[0].GetProperty("report").GetProperty("published").GetString()![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var (low, high) = (new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2100, 1, 1).DayNumber);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var found = await ItemsAsync(client, $"{string.Format(CultureInfo.InvariantCulture, path, DateOnly.FromDayNumber(middle).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))}&limit=1");
            (low, high) = found.Count > 0 ? (low, middle) : (middle + 1, high);
        }

        return DateOnly.FromDayNumber(low);
    }

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient client, string path)
    {
        using var page = JsonDocument.Parse(await client.GetStringAsync(path));
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
    }
}
