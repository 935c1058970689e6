using System.Globalization;
using NodaTime;
using OnRecord.Benchmarks.News;
using OnRecord.Reading;
using Record = OnRecord.Records.Record;

namespace OnRecord.Benchmarks.Records;

/// <summary>Coded reports in any number that look to a record like those of news: paragraphs that were coded once, put together anew with other
/// persons, towns, bodies, numbers and words. What a record keeps of them is what it would keep if each had been coded. Each is made from
/// its number alone, in about .3 ms.
/// <para>84 reports of an American campaign (805 words in the mean), coded by this engine, had 35 words to a paragraph, and to 100 words 6.6
/// actors, 16.4 mentions, 3.9 statements, 1.7 events with 2.6 participants, .4 relations, 46 different words. These have somewhat more:
/// 29 words to a paragraph, 10.1, 14.9, 5.6, 2.2 with 3.1, .6 and, being half as long, 57. What is copied, how long stories are and how
/// often who is named is told in <see cref="StoryPlan"/> and <see cref="Cast"/>.</para>
/// <para>Not thread-safe.</para></summary>
internal sealed class GeneratedReports
{
    /// <summary>Paragraphs that are coded: a sentence comes back in one report of five, with other words.</summary>
    private const int Stock = 3_000;

    // So that reports have about as many events as those that were counted.
    private const int DensePercent = 18;

    // 408 words in the mean, 195 to 662 for eight of ten: as agencies and papers write.
    private const double MedianPassages = 13.5;
    private const double LengthSpread = 0.42;
    private const int FewestPassages = 3;
    private const int MostPassages = 60;

    private const int Authors = 3_000;
    private const int BackgroundPassages = 2;
    private const int BackgroundPart = 1_000;

    private static readonly LocalDate Coded = new(2024, 3, 13);
    private static readonly LocalDate FirstDay = new(2020, 1, 1);

    private readonly Passage[] _stock;
    private readonly StoryPlan _plan = new();

    public GeneratedReports(Engine engine) => _stock =
    [
        .. Enumerable.Range(0, Stock).AsParallel().AsOrdered().Select(number =>
        {
            var text = PassageText.Of(number, DensePercent);
            var article = Article.FromText("passage", text.Text);
            return new Passage(text, engine.Code(new Article(article.Id, article.Text, article.Blocks) { Published = new Publication(Coded) }));
        }),
    ];

    public static LocalDate DayOf(int number) => FirstDay.PlusDays(number / StoryPlan.PerDay);

    public static string OutletOf(int number) => NewsNames.Outlet(Choice.Of(number, 5).Zipf(NewsNames.Outlets, 6));

    public static string UrlOf(int number) => $"https://{OutletOf(number).Replace(' ', '-').ToLowerInvariant()}.example/{DayOf(number).Year}/{number}";

    public Record Report(int number)
    {
        var place = _plan.Of(number);
        var cast = new Cast(Choice.Of(place.Story, 7));
        var passages = Passages(place.Story, place.Source);
        var edit = place.IsCopy ? CopyOf(passages, Choice.Of(number, 11), number) : 0;
        var joined = new JoinedReport(Period.DaysBetween(Coded, DayOf(number)));
        foreach (var (passage, wording) in passages)
        {
            joined.Add(_stock[passage].Worded(cast, Choice.Of(place.Story, wording)));
        }

        return joined.Build(number.ToString(CultureInfo.InvariantCulture), (text, blocks) => new Article($"r{number}", text, blocks)
        {
            Outlet = OutletOf(number),
            Title = Title(cast, Choice.Of(place.Story, edit == 0 ? place.Source : BackgroundPart * 2 + place.Part)),
            Authors = [NewsNames.Person(Choice.Of(number, 13).Zipf(Authors, 50))],
            Url = UrlOf(number),
            Published = new Publication(DayOf(number), new LocalTime(number % StoryPlan.PerDay * 24 / StoryPlan.PerDay, number % 60), Offset.Zero),
            Language = "en",
        });
    }

    // Each with what its wording is chosen by. A report begins with what is new, said in the same sentences by all of its story; then comes what
    // they repeat word for word.
    private List<(int Passage, int Wording)> Passages(int story, int part)
    {
        var choice = Choice.Of(story, (part * 64) + 1);
        var length = (int)Math.Clamp(MedianPassages * Math.Exp(LengthSpread * Normal(choice)), FewestPassages, MostPassages);
        var passages = Enumerable.Range(0, length).Select(i => (choice.Next(Stock), (part * 64) + i + 2)).ToList();
        passages[0] = (Choice.Of(story, 23).Next(Stock), passages[0].Item2);
        if (length > BackgroundPassages * 3)
        {
            for (var i = 0; i < BackgroundPassages; i++)
            {
                passages[1 + i] = (Choice.Of(story, 19 + i).Next(Stock), (BackgroundPart * 64) + i);
            }
        }

        return passages;
    }

    // Two copies of five are carried as they are, the others are cut at the end or given another beginning.
    private static int CopyOf(List<(int Passage, int Wording)> passages, Choice choice, int number)
    {
        switch (choice.Next(5))
        {
            case 0 or 1:
                return 0;
            case 2 or 3:
                passages.RemoveRange(passages.Count - (passages.Count / 4), passages.Count / 4);
                return 1;
            default:
                passages[0] = (choice.Next(Stock), number);
                return 1;
        }
    }

    private static string Title(Cast cast, Choice choice) =>
        $"{NewsNames.Surname(cast.Person(choice))} {Lexicon.Word(cast.Word(choice))} {Lexicon.Word(cast.Word(choice))} as {NewsNames.Town(cast.Town(choice))} {Lexicon.Word(cast.Word(choice))} the {Lexicon.Word(cast.Word(choice))} {Lexicon.Word(cast.Word(choice))}";

    // Of mean 0 and spread 1, near enough.
    private static double Normal(Choice choice) => (choice.Share() + choice.Share() + choice.Share() + choice.Share() - 2) * Math.Sqrt(3);
}
