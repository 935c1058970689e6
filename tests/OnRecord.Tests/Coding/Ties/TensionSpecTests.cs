using NodaTime;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Tests.Reports;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Coding.Ties;

/// <summary>Runs the reports of <c>Specs/tensions.md</c> through the whole engine.</summary>
public class TensionSpecTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const int FewestReports = 40;

    /// <summary>Reports by the line of the file in which they begin.</summary>
    public static TheoryData<int> Reports() => [.. Load().Select(spec => spec.Line)];

    [Fact]
    public void Specs_File_HasManyReports() => Assert.True(Load().Count >= FewestReports);

    [Theory]
    [MemberData(nameof(Reports))]
    public void Code_SpecReport_GivesItsTensions(int line)
    {
        var spec = Load().Single(s => s.Line == line);
        var article = Article.FromText("spec", spec.Text);
        var record = fixture.Code(new Article("spec", article.Text, article.Blocks) { Outlet = "The Marosk Ledger", Published = new Publication(new LocalDate(2024, 3, 14)) });

        var found = record.Tensions.ToList();
        var all = string.Join("\n", found.Select(tension => $"  {string.Join(" | ", WordsOf(record, tension))}: {tension.Why}"));
        foreach (var (first, second) in spec.Rows.Where(row => !row.First.StartsWith('-')))
        {
            var match = found.Find(tension => Has(record, tension, first.TrimStart('~', ' ')) && Has(record, tension, second));
            Assert.True(match is not null || first.StartsWith('~'), $"tensions.md:{line}: no '{first}' against '{second}' in\n{all}");
            found.Remove(match!);
        }

        Assert.True(found.Count == 0 || spec.Rows.Any(row => row.First.Contains('~')), $"tensions.md:{line}: {found.Count} too many in\n{all}");
    }

    private static IEnumerable<string> WordsOf(Record record, Tension tension) => tension.Evidence.Select(span => span.Slice(record.Article.Text).ToString());

    // A side is the statement or the event in it: either may be named.
    private static bool Has(Record record, Tension tension, string words) =>
        WordsOf(record, tension).Any(evidence => words.Split('/', StringSplitOptions.TrimEntries).Any(word => evidence.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private sealed record Spec(int Line, string Text, List<(string First, string Second)> Rows);

    private static List<Spec> Load()
    {
        var specs = new List<Spec>();
        var (number, isReport) = (0, false);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "tensions.md")))
        {
            number++;
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isReport = !isReport;
                if (isReport)
                {
                    specs.Add(new Spec(number + 1, "", []));
                }
            }
            else if (isReport)
            {
                specs[^1] = specs[^1] with { Text = specs[^1].Text.Length == 0 ? line : $"{specs[^1].Text}\n{line}" };
            }
            else if (line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal) && line.Split('|', StringSplitOptions.TrimEntries) is [_, var first, var second, _] && first != "first")
            {
                specs[^1].Rows.Add((first, second));
            }
        }

        return specs;
    }
}
