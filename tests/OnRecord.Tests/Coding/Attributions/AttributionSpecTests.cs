using NodaTime;
using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Records;
using OnRecord.Tests.Reports;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Coding.Attributions;

/// <summary>Runs the examples of <c>Specs/attributions.md</c> through the whole engine.</summary>
public class AttributionSpecTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private static readonly LocalDate Published = new(2024, 3, 14);

    /// <summary>Examples by the line of the file in which their report begins.</summary>
    public static TheoryData<int> Examples() => [.. AttributionSpec.Load().Select(spec => spec.Line)];

    [Fact]
    public void Specs_File_HasAtLeastFortyExamples() => Assert.True(AttributionSpec.Load().Count >= 40);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Code_SpecExample_GivesItsAttributions(int line)
    {
        var spec = AttributionSpec.Load().Find(s => s.Line == line)!;
        var article = new Article("spec", spec.Report, Article.FromText("spec", spec.Report).Blocks) { Outlet = "The Marosk Ledger", Published = new Publication(Published) };
        var record = fixture.Code(article);

        var found = record.Attributions.ToList();
        var all = string.Join("\n", found.Select(a => "  " + string.Join(" | ", Row(record, a))));
        foreach (var row in spec.Rows)
        {
            var isKnownMiss = row[0].StartsWith('~');
            string[] cells = isKnownMiss ? [row[0][1..].Trim(), .. row[1..]] : row;
            var match = found.Find(a => Fits(record, a, cells));
            Assert.True(match is not null || isKnownMiss, $"attributions.md:{line}: no attribution '{string.Join(" | ", cells)}' in\n{all}");
            found.Remove(match!);
        }

        var isLoose = spec.Rows.Any(row => row[0].StartsWith('~'));
        Assert.True(found.Count == 0 || isLoose, $"attributions.md:{line}: {found.Count} attributions too many in\n{all}");
    }

    private static bool Fits(Record record, Attribution a, string[] row)
    {
        var names = new RecordNames(record);
        return SameWords(row[0], names.Words(a.Source)) && row[1] == Who(record, a)
            && row[2] == Words.Of(a.SourceKind) && row[3] == Words.Of(a.Quote) && row[4] == Words.Of(a.CueClass)
            && names.Words(a.Cue).Contains(row[5], StringComparison.Ordinal) && ContentFits(names.Words(a.Content), row[6])
            && row[7].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(note => Also(record, a).Contains(note))
            && a.IsSourceUncertain == row[7].Contains("uncertain", StringComparison.Ordinal);
    }

    private static bool SameWords(string expected, string found) =>
        expected == "-" ? found.Length == 0 : found.StartsWith(expected, StringComparison.Ordinal);

    private static bool ContentFits(string found, string expected)
    {
        var (bare, ends) = (Wording.Bare(found.Trim('„', '“', '«', '»', ' ')), expected.Split('…'));
        return bare.StartsWith(Wording.Bare(ends[0]), StringComparison.Ordinal) && bare.EndsWith(Wording.Bare(ends[^1]), StringComparison.Ordinal)
            && (ends.Length > 1 || bare == Wording.Bare(expected));
    }

    private static string Who(Record record, Attribution a)
    {
        IEnumerable<string> ids = a.Actors.Count > 0 ? a.Actors : a.Actor is { } one ? [one] : [];
        var who = string.Join(" + ", ids.Select(id => record.Actors.Single(actor => actor.Id == id).Name));
        return who.Length > 0 ? who : "-";
    }

    /// <summary>Everything that the last column may name, as it would be written there.</summary>
    private static List<string> Also(Record record, Attribution a)
    {
        var names = new RecordNames(record);
        var also = new List<string> { $"reason: {a.Anonymity?.Reason ?? "-"}" };
        also.AddRange(a.IsSourceUncertain ? ["uncertain"] : []);
        also.AddRange(a.Medium is { } medium ? [$"medium: {medium.Text}"] : []);
        also.AddRange(a.Audience is { } audience ? [$"audience: {audience.Text}"] : []);
        also.AddRange(a.Place is { } place ? [$"place: {place.Name}"] : []);
        also.AddRange(a.Time is { } time ? [$"time: {time.Value}"] : []);
        also.AddRange(record.Attributions.Where(outer => outer.Id == a.Within).SelectMany(outer => names.Words(outer.Cue).Split(' ')).Select(word => $"within: {word}"));
        var rivals = record.Tensions.Where(tension => tension.Between.Contains(a.Id)).SelectMany(tension => tension.Between).Where(id => id != a.Id).ToList();
        also.AddRange(record.Attributions.Where(told => rivals.Contains(told.Id)).Select(told => $"denies: {names.Words(told.Cue)}"));
        also.AddRange(record.Events.Where(told => rivals.Contains(told.Id)).Select(told => $"denies: {names.Words(told.Anchor)}"));
        return also;
    }

    private static IEnumerable<string> Row(Record record, Attribution a)
    {
        var names = new RecordNames(record);
        return [names.Words(a.Source), Who(record, a), Words.Of(a.SourceKind), Words.Of(a.Quote), Words.Of(a.CueClass), names.Words(a.Cue), names.Words(a.Content), string.Join("; ", Also(record, a))];
    }
}
