using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Tests.Reports;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Factuality;

/// <summary>Runs the tables of <c>Specs/status.md</c> through the whole engine. Some rows may fail, since parses change with the
/// language model; most of a status, or many in all, may not.</summary>
public sealed class StatusSpecTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const double LowestShare = 0.8;
    private const string Mark = "**";

    private static readonly List<(int Line, string Sentence, string Status)> Rows = Load();

    [Fact]
    public void Code_AllRows_HoldMost()
    {
        var missed = Rows.Where(row => Found(row.Sentence) != row.Status).Select(Told).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Concat(missed));
        Assert.True(missed.Count <= (1 - LowestShare) * Rows.Count, $"{missed.Count} of {Rows.Count} rows fail:\n{string.Concat(missed)}");
    }

    [Fact]
    public void Code_EachStatus_HoldsMostOfItsRows()
    {
        var failing = Rows.GroupBy(row => row.Status).Where(g => g.Count(row => Found(row.Sentence) == row.Status) * 2 < g.Count()).Select(g => string.Concat(g.Select(Told))).ToList();

        Assert.True(failing.Count == 0, string.Concat(failing));
    }

    [Fact]
    public void Specs_EveryStatus_HasRows()
    {
        var told = Rows.Select(row => row.Status).ToHashSet();

        Assert.Equal(Enum.GetValues<Status>().Select(status => Words.Of(status)).Order(), told.Order());
    }

    private string Told((int Line, string Sentence, string Status) row) => $"status.md:{row.Line}: {row.Sentence} → {row.Status}; found {Found(row.Sentence)}\n";

    private string Found(string marked)
    {
        var start = marked.IndexOf(Mark, StringComparison.Ordinal);
        var end = marked.LastIndexOf(Mark, StringComparison.Ordinal) - Mark.Length;
        var record = fixture.Code(marked.Replace(Mark, "", StringComparison.Ordinal));
        var item = record.Events.FirstOrDefault(e => e.Anchor.Any(a => a.Overlaps(new TextSpan(start, end))));
        return item is null ? $"no event there ({string.Join(", ", record.Events.Select(e => e.Type))})" : Words.Of(item.Status);
    }

    private static List<(int Line, string Sentence, string Status)> Load()
    {
        var rows = new List<(int, string, string)>();
        var line = 0;
        foreach (var text in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "status.md")))
        {
            line++;
            var cells = text.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 4 && cells[1].Contains(Mark, StringComparison.Ordinal))
            {
                rows.Add((line, cells[1], cells[2]));
            }
        }

        return rows;
    }
}
