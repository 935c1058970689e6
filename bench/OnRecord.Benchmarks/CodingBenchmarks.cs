using BenchmarkDotNet.Attributes;
using OnRecord.Language;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Benchmarks;

/// <summary>The share of coding in the whole: <see cref="Code"/> less <see cref="Analyze"/> is mentions, actors, times, attribution,
/// events, status, ties and the record. One thread; text as in <see cref="AnalysisBenchmarks"/>.</summary>
[MemoryDiagnoser]
public class CodingBenchmarks
{
    private readonly Analyzer _analyzer = new(LanguageModel.LoadEmbedded());
    private readonly Engine _engine = Engine.LoadDefault();
    private Article _article = Article.FromText("empty", "");

    [GlobalSetup]
    public void Read()
    {
        var path = Environment.GetEnvironmentVariable("ONRECORD_BENCH_TEXT");
        _article = Article.FromText("bench", path is null ? SampleText.News : File.ReadAllText(path));
    }

    [Benchmark(Baseline = true)]
    public Document Analyze() => _analyzer.Analyze(_article);

    [Benchmark]
    public Record Code() => _engine.Code(_article);
}
