using NodaTime;
using NodaTime.Text;
using OnRecord.Coding.Times;

namespace OnRecord.Tests.Coding.Times;

/// <summary>Runs the table of <c>Specs/times.md</c>.</summary>
public class TimeSpecTests
{
    private static readonly TimeResolver Resolver = new(TimeLexicon.LoadEmbedded());

    public static TheoryData<int, string, string, string, string, string> Rows()
    {
        var rows = new TheoryData<int, string, string, string, string, string>();
        var line = 0;
        foreach (var text in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "times.md")))
        {
            line++;
            var cells = text.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 7 && cells[2].Length > 0 && (char.IsAsciiDigit(cells[2][0]) || cells[2] == "none"))
            {
                rows.Add(line, cells[1], cells[2], cells[3], cells[4], cells[5]);
            }
        }

        return rows;
    }

    [Fact]
    public void Specs_Table_HasAtLeastTwoHundredRows() => Assert.True(Rows().Count >= 200, $"{Rows().Count} rows");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Resolve_SpecRow_GivesValueAndDays(int line, string sentence, string published, string value, string from, string to)
    {
        var (document, expression) = SpecSentence.Of(sentence);
        var date = published == "none" ? (LocalDate?)null : LocalDatePattern.Iso.Parse(published).Value;

        var found = Resolver.Resolve(document, date, _ => false);

        var all = string.Join(" ; ", found.Select(f => $"{document.TextOf(f.Tokens).Slice(document.Text)} = {f.Value} {Days(f)}"));
        if (expression is null)
        {
            Assert.True(found.Count == 0, $"times.md:{line}: found {all}");
            return;
        }

        var match = found.Find(f => document.TextOf(f.Tokens).Slice(document.Text).SequenceEqual(expression));
        Assert.True(match is not null, $"times.md:{line}: '{expression}' not found in '{document.Text}'; found {all}");
        Assert.Equal($"line {line}: {value} {from} {to}", $"line {line}: {match.Value} {Days(match)}");
    }

    private static string Days(TimeExpression e) =>
        $"{(e.From is { } f ? CalendarPeriod.Iso(f) : "-")} {(e.To is { } t ? CalendarPeriod.Iso(t) : "-")}";
}
