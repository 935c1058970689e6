using System.Globalization;

namespace OnRecord.Store.Tests.Invented;

/// <summary>Invents happenings: the same for the same seed.</summary>
internal sealed class InventedNews(int seed)
{
    private static readonly string[] Syllables = ["ta", "ri", "khe", "mou", "sef", "qa", "sim", "zel", "en", "kov", "dja", "bil", "mar", "ou", "lan", "hus", "ein", "por", "ghi", "tun"];
    private static readonly string[] FirstNames = ["Mohammed", "Yusuf", "Ilse", "Katarina", "Oleksandr", "Fatima", "Nikolai", "Hussein", "Sofia", "Tariq", "Ines", "Aleksei", "Layla", "Omar", "Petra", "Viktor"];
    private static readonly string[] Countries = ["Norway", "Peru", "Ghana", "Nepal", "Chile", "Kenya", "Georgia", "Bolivia", "Zambia", "Laos", "Mongolia", "Uruguay", "Latvia", "Senegal", "Jordan", "Cyprus"];
    private static readonly string[] Offices = ["Interior Minister", "Prime Minister", "Defence Minister", "Governor", "Foreign Minister", "President"];
    private static readonly string[] Bodies = ["Front", "Movement", "League", "Alliance", "Union", "Council"];

    private readonly IReadOnlyList<Topic> _topics = Topic.Load();
    private readonly Random _random = new(seed);

    public Random Random => _random;

    public int Topics => _topics.Count;

    public Topic TopicAfter(Topic topic) => _topics[(_topics.ToList().IndexOf(topic) + 1) % _topics.Count];

    public Happening Next(int topic, DateOnly day) => new(_topics[topic], day, Fills(day));

    /// <summary>Another happening in the same town and country, with the same person in office.</summary>
    public Happening Next(Topic topic, DateOnly day, IReadOnlyDictionary<string, string> others) =>
        new(topic, day, Fills(day).ToDictionary(fill => fill.Key, fill => fill.Key is "town" or "country" or "p1" or "office1" ? others[fill.Key] : fill.Value));

    /// <summary>The same again on another day, told of the same actors with other numbers.</summary>
    public Happening Again(Happening happening, DateOnly day)
    {
        var numbers = Fills(day).Where(fill => fill.Key.StartsWith('n') || fill.Key == "day").ToDictionary();
        return happening with { Day = day, Fills = happening.Fills.ToDictionary(fill => fill.Key, fill => numbers.GetValueOrDefault(fill.Key, fill.Value)) };
    }

    /// <summary>The same pattern with everything else in it.</summary>
    public Happening Other(Happening happening) => happening with { Fills = Fills(happening.Day) };

    private Dictionary<string, string> Fills(DateOnly day)
    {
        var countries = _random.GetItems(Countries, 2);
        return new()
        {
            ["town"] = Name(2),
            ["town2"] = Name(3),
            ["country"] = countries[0],
            ["country2"] = countries[0] == countries[1] ? "Iceland" : countries[1],
            ["group"] = $"{Name(2)} {Pick(Bodies)}",
            ["p1"] = $"{Pick(FirstNames)} {Name(2)}",
            ["p2"] = $"{Pick(FirstNames)} {Name(3)}",
            ["office1"] = Pick(Offices),
            ["n1"] = Number(3, 80),
            ["n2"] = Number(4, 90),
            ["n3"] = Number(5, 70),
            ["day"] = day.ToString("dddd", CultureInfo.InvariantCulture),
        };
    }

    private string Name(int syllables)
    {
        var name = string.Concat(_random.GetItems(Syllables, syllables));
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private string Number(int from, int to) => _random.Next(from, to).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
