using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using OnRecord.Benchmarks.News;
using OnRecord.Reading;
using Record = OnRecord.Records.Record;

namespace OnRecord.Benchmarks.Records;

/// <summary>Coded reports in any number: paragraphs that were coded once, put together anew, with other surnames and another day.
/// What a record keeps of them is what it would keep if each had been coded. They come day by day, as many each day. Of each ten, one is
/// a copy of an earlier report of its day in another outlet, cut at the end, and two go on with the happening of an earlier one: they
/// begin with a paragraph of the same persons and go on otherwise. No others have much text in common.</summary>
internal sealed partial class RepeatedReports
{
    private const int PerDay = 300;
    private const int ParagraphsEach = 7;
    private const int Persons = 40_000;
    private const int Outlets = 60;
    private const int Cycle = 10;
    private const int CopyAt = 7;
    private const int FollowUpsFrom = 8;

    private static readonly LocalDate Coded = new(2024, 3, 13);
    private static readonly LocalDate FirstDay = new(2015, 1, 1);

    private readonly InventedNews _news = new();
    private readonly Record[] _paragraphs;

    public RepeatedReports(Engine engine, int paragraphs) => _paragraphs =
    [
        .. Enumerable.Range(0, paragraphs).AsParallel().AsOrdered().Select(number =>
        {
            var article = Article.FromText("paragraph", _news.Paragraph(number));
            return engine.Code(new Article(article.Id, article.Text, article.Blocks) { Published = new Publication(Coded) });
        }),
    ];

    /// <summary>One of the persons that reports speak of; of a low number, more often.</summary>
    public static string Person(int number) => InventedNews.Surname(number);

    public static LocalDate DayOf(int number) => FirstDay.PlusDays(number / PerDay);

    public static string UrlOf(int number) => $"https://herald{OutletOf(number).ToString(CultureInfo.InvariantCulture)}.example/{number}";

    public Record Report(int number)
    {
        var source = number % Cycle >= CopyAt ? number - CopyAt - (number % 3) + 1 : number;
        var isCopy = number % Cycle == CopyAt;
        var own = new Choice((uint)(number % Cycle >= FollowUpsFrom ? number : source));
        var joined = new JoinedReport(Period.DaysBetween(Coded, DayOf(number)));
        Add(joined, new Choice((uint)source));
        for (var i = 1; i < ParagraphsEach - (isCopy ? 1 : 0); i++)
        {
            if (i == 1)
            {
                Skip(own);
            }

            Add(joined, own);
        }

        return joined.Build(number.ToString(CultureInfo.InvariantCulture), (text, blocks) => new Article($"r{number}", text, blocks)
        {
            Outlet = $"Herald {OutletOf(number).ToString(CultureInfo.InvariantCulture)}",
            Title = _news.Headline(source),
            Url = UrlOf(number),
            Published = new Publication(DayOf(number)),
            Language = "en",
        });
    }

    private static int OutletOf(int number) => new Choice((uint)number + 31).Next(Outlets);

    private void Add(JoinedReport joined, Choice choice)
    {
        var paragraph = _paragraphs[choice.Next(_paragraphs.Length)];
        var names = Names(paragraph, choice);
        joined.Add(paragraph, text => Surnames().Replace(text, match => names.GetValueOrDefault(match.Value, match.Value)));
    }

    // The paragraph that another report begins with.
    private void Skip(Choice choice) => Names(_paragraphs[choice.Next(_paragraphs.Length)], choice);

    private static Dictionary<string, string> Names(Record paragraph, Choice choice) => Surnames().Matches(paragraph.Article.Text).Select(match => match.Value).Distinct()
        .ToDictionary(name => name, _ => Person(choice.Next(choice.Next(Persons) + 1)), StringComparer.Ordinal);

    [GeneratedRegex("\\b[BDFGKLMNPRSTVZ][aeiou](?:[bdfgklmnprstvz][aeiou]){3}\\b")]
    private static partial Regex Surnames();
}
