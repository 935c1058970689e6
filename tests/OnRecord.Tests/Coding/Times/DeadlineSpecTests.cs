using NodaTime;
using OnRecord.Reading;
using OnRecord.Tests.Reports;

namespace OnRecord.Tests.Coding.Times;

/// <summary>Runs the tables of <c>Specs/deadlines.md</c> through the whole engine. Some rows may fail, since parses change with the
/// language model.</summary>
public sealed class DeadlineSpecTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const double LowestShare = 0.85;
    private const string None = "-";

    private static readonly Publication Published = new(new LocalDate(2021, 7, 28));
    private static readonly List<MarkedRow> Rows = MarkedRow.Load("deadlines.md");

    [Fact]
    public void Code_AllRows_HoldMost()
    {
        var missed = Missed(Rows);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Concat(missed));
        Assert.True(missed.Count <= (1 - LowestShare) * Rows.Count, $"{missed.Count} of {Rows.Count} rows fail:\n{string.Concat(missed)}");
    }

    [Fact]
    public void Code_RowsWithoutDeadline_AreGivenNone()
    {
        var given = Rows.Where(row => row.Expected == None && DateOnly.TryParse(Found(row), out _)).Select(row => row.Told(Found(row))).ToList();

        Assert.True(given.Count == 0, string.Concat(given));
    }

    private List<string> Missed(IEnumerable<MarkedRow> rows) => [.. rows.Where(row => Found(row) != row.Expected).Select(row => row.Told(Found(row)))];

    private string Found(MarkedRow row)
    {
        var plain = Article.FromText("spec", row.Sentence);
        var record = fixture.Code(new Article(plain.Id, plain.Text, plain.Blocks) { Published = Published });
        return row.Found(record, item => item.Time is { IsDeadline: true } time ? time.To ?? "without a day" : None);
    }
}
