using NodaTime;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Tests.Reports;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Coding.Entities;

/// <summary>Runs the tables of <c>Specs/names.md</c> through the whole engine.</summary>
public class NameSpecTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const int FewestRows = 100;
    private const double LowestShare = 0.9;

    private sealed record Row(int Line, string Text, string First, string Second, bool IsSame);

    [Fact]
    public void Read_SpecRows_HoldsNineInTen()
    {
        var rows = Rows().ToList();

        var misses = rows.Select(MissOf).OfType<string>().ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', misses));
        Assert.True(rows.Count >= FewestRows, $"{rows.Count} rows");
        Assert.True(misses.Count <= (1 - LowestShare) * rows.Count, $"{misses.Count} of {rows.Count} rows do not hold:\n{string.Join('\n', misses)}");
    }

    private static IEnumerable<Row> Rows()
    {
        var line = 0;
        foreach (var text in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "names.md")))
        {
            line++;
            var cells = text.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 6 && cells[4] is "same" or "two")
            {
                yield return new Row(line, cells[1], cells[2], cells[3], cells[4] == "same");
            }
        }
    }

    private string? MissOf(Row row)
    {
        var article = Article.FromText("spec", row.Text);
        var record = fixture.Engine.Code(new Article("spec", article.Text, article.Blocks) { Published = new Publication(new LocalDate(2021, 7, 28)) });
        var text = record.Article.Text;
        var first = ActorAt(record, text.IndexOf(row.First, StringComparison.Ordinal), row.First.Length);
        var second = ActorAt(record, text.LastIndexOf(row.Second, StringComparison.Ordinal), row.Second.Length);
        var (isFound, isSame) = (first is not null && second is not null, first is not null && first == second);
        return isFound && isSame == row.IsSame
            ? null
            : $"names.md:{row.Line}: {row.First} – {row.Second}: {(row.IsSame ? "same" : "two")}; found {first?.Id} {first?.Name} – {second?.Id} {second?.Name}";
    }

    /// <summary>The actor of the shortest mention that meets the words.</summary>
    private static Actor? ActorAt(Record record, int start, int length) => record.Actors
        .SelectMany(actor => actor.Mentions.Select(mention => (Actor: actor, mention.Span)))
        .Where(item => item.Span.Start < start + length && item.Span.End > start)
        .OrderBy(item => item.Span.Length)
        .Select(item => item.Actor)
        .FirstOrDefault();
}
