using BenchmarkDotNet.Attributes;
using OnRecord.Language;
using OnRecord.Reading;

namespace OnRecord.Benchmarks;

/// <summary>Raw text to document on one thread. Words a second = <see cref="Words"/> over the mean time; the number
/// of words is printed at set-up.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private readonly Analyzer _analyzer = new(LanguageModel.LoadEmbedded());
    private Article _article = Article.FromText("empty", "");

    public int Words { get; private set; }

    [GlobalSetup]
    public void Read()
    {
        var path = Environment.GetEnvironmentVariable("ONRECORD_BENCH_TEXT");
        var text = path is null ? string.Join("\n\n", Enumerable.Repeat(SampleText.News, 60)) : File.ReadAllText(path);
        _article = Article.FromText("bench", text);
        Words = _analyzer.Analyze(_article).Count;
        Console.WriteLine($"// {Words} words");
    }

    [Benchmark]
    public Document Analyze() => _analyzer.Analyze(_article);

    [Benchmark]
    public LanguageModel LoadModel() => LanguageModel.LoadEmbedded();
}
