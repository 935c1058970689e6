using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using OnRecord.Benchmarks.News;
using OnRecord.Reading;
using Record = OnRecord.Records.Record;

namespace OnRecord.Benchmarks.Records;

/// <summary>Coded reports in any number: paragraphs that were coded once, put together anew, with other surnames and another day.
/// What a record keeps of them is what it would keep if each had been coded, and no two have much text in common.</summary>
internal sealed partial class RepeatedReports
{
    private const int ParagraphsEach = 7;
    private const int Persons = 40_000;
    private const int Outlets = 60;

    private static readonly LocalDate Coded = new(2024, 3, 13);

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

    public static LocalDate DayOf(int number) => new LocalDate(2015, 1, 1).PlusDays((int)(number * 7919L % 3650));

    public Record Report(int number)
    {
        var choice = new Choice((uint)number);
        var day = DayOf(number);
        var joined = new JoinedReport(Period.DaysBetween(Coded, day));
        for (var i = 0; i < ParagraphsEach; i++)
        {
            var paragraph = _paragraphs[choice.Next(_paragraphs.Length)];
            var names = Surnames().Matches(paragraph.Article.Text).Select(match => match.Value).Distinct()
                .ToDictionary(name => name, _ => Person(choice.Next(choice.Next(Persons) + 1)), StringComparer.Ordinal);
            joined.Add(paragraph, text => Surnames().Replace(text, match => names.GetValueOrDefault(match.Value, match.Value)));
        }

        var outlet = choice.Next(Outlets).ToString(CultureInfo.InvariantCulture);
        return joined.Build(number.ToString(CultureInfo.InvariantCulture), (text, blocks) => new Article($"r{number}", text, blocks)
        {
            Outlet = $"Herald {outlet}",
            Title = _news.Headline(number),
            Url = $"https://herald{outlet}.example/{number}",
            Published = new Publication(day),
            Language = "en",
        });
    }

    [GeneratedRegex("\\b[BDFGKLMNPRSTVZ][aeiou](?:[bdfgklmnprstvz][aeiou]){3}\\b")]
    private static partial Regex Surnames();
}
