using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Tests.Reports;

namespace OnRecord.Tests.Coding.Factuality;

/// <summary>Runs the tables of <c>Specs/status.md</c> through the whole engine. Some rows may fail, since parses change with the
/// language model; most of a status, or many in all, may not.</summary>
public sealed class StatusSpecTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const double LowestShare = 0.8;

    private static readonly List<MarkedRow> Rows = MarkedRow.Load("status.md");

    [Fact]
    public void Code_AllRows_HoldMost()
    {
        var missed = Rows.Where(row => Found(row) != row.Expected).Select(Told).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Concat(missed));
        Assert.True(missed.Count <= (1 - LowestShare) * Rows.Count, $"{missed.Count} of {Rows.Count} rows fail:\n{string.Concat(missed)}");
    }

    [Fact]
    public void Code_EachStatus_HoldsMostOfItsRows()
    {
        var failing = Rows.GroupBy(row => row.Expected).Where(g => g.Count(row => Found(row) == row.Expected) * 2 < g.Count()).Select(g => string.Concat(g.Select(Told))).ToList();

        Assert.True(failing.Count == 0, string.Concat(failing));
    }

    [Fact]
    public void Specs_EveryStatus_HasRows()
    {
        var told = Rows.Select(row => row.Expected).ToHashSet();

        Assert.Equal(Enum.GetValues<Status>().Select(status => Words.Of(status)).Order(), told.Order());
    }

    private string Told(MarkedRow row) => row.Told(Found(row));

    private string Found(MarkedRow row) => row.Found(fixture.Code(row.Sentence), item => Words.Of(item.Status));
}
