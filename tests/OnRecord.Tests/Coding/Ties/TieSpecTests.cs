using NodaTime;
using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Tests.Reports;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Coding.Ties;

/// <summary>Runs the tables of <c>Specs/ties.md</c> through the whole engine.</summary>
public class TieSpecTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const int FewestRows = 34;
    private const double LowestShare = 0.9;

    private sealed record Row(int Line, string Sentence, string Relation, string Subject, string Object, string From, string To);

    [Fact]
    public void Read_SpecRows_HoldsNineInTen()
    {
        var rows = Rows().ToList();

        var misses = rows.Select(row => (row, Miss: MissOf(row))).Where(item => item.Miss is not null).Select(item => $"ties.md:{item.row.Line}: {item.Miss}").ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', misses));
        Assert.True(rows.Count >= FewestRows, $"{rows.Count} rows");
        Assert.True(misses.Count <= (1 - LowestShare) * rows.Count, $"{misses.Count} of {rows.Count} rows do not hold:\n{string.Join('\n', misses)}");
    }

    private static IEnumerable<Row> Rows()
    {
        var line = 0;
        foreach (var text in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "ties.md")))
        {
            line++;
            var cells = text.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 8 && cells[1] != "sentence" && !cells[1].StartsWith("---", StringComparison.Ordinal))
            {
                yield return new Row(line, cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
            }
        }
    }

    private string? MissOf(Row row)
    {
        var article = Article.FromText("spec", row.Sentence);
        var record = fixture.Engine.Code(new Article("spec", article.Text, article.Blocks) { Published = new Publication(new LocalDate(2021, 7, 28)) });
        var found = record.Relations.Select(relation => $"{NameOf(record, relation.Subject)} {Words.Of(relation.Type)} {NameOf(record, relation.Object)} {relation.From} {relation.To}".TrimEnd()).ToList();
        if (row.Relation == "-")
        {
            return found.Count == 0 ? null : $"found {string.Join("; ", found)}";
        }

        var isBanned = row.Relation.StartsWith("not ", StringComparison.Ordinal);
        var holds = record.Relations.Any(relation => Words.Of(relation.Type) == (isBanned ? row.Relation[4..] : row.Relation)
            && IsCalled(record, relation.Subject, row.Subject) && IsCalled(record, relation.Object, row.Object)
            && (isBanned || ((relation.From ?? "") == row.From && (relation.To ?? "") == row.To)));
        return holds == isBanned ? $"'{row.Sentence}': {row.Subject} {row.Relation} {row.Object} {row.From} {row.To}; found {string.Join("; ", found)}" : null;
    }

    private static string NameOf(Record record, string id) => record.Actors.First(actor => actor.Id == id).Name;

    private static bool IsCalled(Record record, string id, string words) => record.Actors.First(actor => actor.Id == id) is var actor
        && (actor.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || actor.Mentions.Any(mention => mention.Span.Slice(record.Article.Text).Contains(words, StringComparison.OrdinalIgnoreCase)));
}
