using System.Collections.Concurrent;
using OnRecord.Reading;
using OnRecord.Store.Tests.Invented;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Stories;

/// <summary>Invented happenings, each told by several outlets in words of their own and followed up a day or two later. Every third is a
/// day after another in the same town and country, and the same person in office acts in it.</summary>
internal sealed class ToldHappenings
{
    private const int SharedEvery = 3;

    private static readonly Lazy<Engine> Coder = new(() => Engine.LoadDefault());

    private readonly InventedNews _news;
    private readonly List<(int Happening, Record Report)> _told = [];
    private readonly Dictionary<string, string[]> _lines = [];

    private static readonly ConcurrentDictionary<(int Seed, int Happenings), Lazy<ToldHappenings>> All = [];

    private ToldHappenings(int seed, int happenings)
    {
        _news = new InventedNews(seed);
        Happening? last = null;
        for (var i = 0; i < happenings; i++)
        {
            var happening = _news.Next(_news.Random.Next(_news.Topics), new DateOnly(2024, 1, 1).AddDays(i));
            if (i % SharedEvery == 1 && last is not null)
            {
                happening = _news.Next(_news.TopicAfter(last.Topic), happening.Day, last.Fills);
            }

            Tell(i, happening);
            last = happening;
        }
    }

    /// <summary>The same for the same seed; coded once in a run of the tests.</summary>
    public static ToldHappenings Of(int seed, int happenings) => All.GetOrAdd((seed, happenings), key => new(() => new ToldHappenings(key.Seed, key.Happenings))).Value;

    /// <summary>Reports with the happening that each tells of.</summary>
    public IReadOnlyList<(int Happening, Record Report)> Told => _told;

    /// <summary>Which line of which happening the paragraph at a position tells, in whatever words.</summary>
    public string LineOf(Article article, int position) => _lines[article.Outlet!][article.Text[..position].Count(c => c == '\n')];

    private void Tell(int number, Happening happening)
    {
        var lines = happening.Topic.Lines.Select((line, i) => (line.Part, Line: $"{number}.{(line.Part == Topic.Headline ? 1 : i)}")).ToList();
        for (var outlet = 0; outlet < 2 + _news.Random.Next(2); outlet++)
        {
            var (wording, hasBackground) = (outlet, outlet == 0);
            Add(number, happening, happening.Tell(length => Math.Min(wording, length - 1), hasBackground), 0, [.. lines.Where(line => line.Part != Topic.Later && (hasBackground || line.Part != Topic.Background)).Select(line => line.Line)]);
        }

        var later = lines.Where(line => line.Part == Topic.Later).Select(line => line.Line).ToList();
        Add(number, happening, [happening.Part(Topic.Later)[0], happening.Tell(_ => 0)[1], .. happening.Part(Topic.Later)[1..]], 1 + _news.Random.Next(2), [later[0], lines[1].Line, .. later[1..]]);
    }

    private void Add(int number, Happening happening, List<string> text, int days, string[] lines)
    {
        var outlet = $"outlet {_told.Count}";
        _lines.Add(outlet, lines);
        _told.Add((number, Coder.Value.Code(Sketches.Plain(string.Join('\n', text), happening.Day.AddDays(days).ToString("yyyy-MM-dd"), outlet, title: text[0]).Article)));
    }
}
