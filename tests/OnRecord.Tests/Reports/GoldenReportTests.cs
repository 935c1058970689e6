using System.Globalization;

namespace OnRecord.Tests.Reports;

/// <summary>Runs the whole engine over the invented reports of this folder and holds every record against its golden lines.</summary>
public class GoldenReportTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const int FewestReports = 14;
    private const double LowestShare = 0.75;

    public static TheoryData<string> Reports() =>
        [.. Directory.EnumerateFiles(GoldenReport.Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Read_InventedReport_HoldsGoldenLines(string name)
    {
        var (report, misses) = Compare(name);

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{name}: {report.Lines.Count - misses.Count} of {report.Lines.Count} lines hold\n" + Listed(name, misses) + Recovered(report, misses));
        var unexpected = misses.Where(m => !m.Line.IsKnownMiss).ToList();
        Assert.True(unexpected.Count == 0, $"{unexpected.Count} golden lines of {name} no longer hold:\n{Listed(name, unexpected)}");
        var marked = report.Lines.Count(l => l.IsKnownMiss);
        Assert.True(marked <= report.KnownMisses, $"{name}.md marks {marked} lines as known misses; its header allows {report.KnownMisses}");
    }

    [Fact]
    public void Read_AllReports_HoldsMostGoldenLines()
    {
        var compared = Reports().Select(row => Compare(row.Data)).ToList();
        var (lines, misses) = (compared.Sum(c => c.Report.Lines.Count), compared.Sum(c => c.Misses.Count));
        var share = (double)(lines - misses) / lines;

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines - misses} of {lines} golden lines hold: {share:P1}"));
        Assert.True(compared.Count >= FewestReports, $"{compared.Count} reports");
        Assert.True(share >= LowestShare, string.Create(CultureInfo.InvariantCulture, $"{lines - misses} of {lines} golden lines hold, {share:P1}; expected {LowestShare:P0}"));
    }

    private (GoldenReport Report, List<(GoldenLine Line, string Why)> Misses) Compare(string name)
    {
        var report = GoldenReport.Load(name);
        var comparison = new GoldenComparison(fixture.Read(report));
        return (report, [.. report.Lines.Select(line => (line, Why: comparison.Miss(line))).Where(m => m.Why is not null).Select(m => (m.line, m.Why!))]);
    }

    private static string Listed(string name, List<(GoldenLine Line, string Why)> misses) =>
        string.Concat(misses.Select(m => $"{name}.md:{m.Line.Number}: {m.Line.Text}\n    {m.Why}\n"));

    private static string Recovered(GoldenReport report, List<(GoldenLine Line, string Why)> misses) => string.Concat(report.Lines
        .Where(l => l.IsKnownMiss && !misses.Exists(m => m.Line == l))
        .Select(l => $"{report.Name}.md:{l.Number}: holds now, take the ~ away: {l.Text}\n"));
}
