using BenchmarkDotNet.Attributes;
using OnRecord.Coding.Attributions;
using OnRecord.Language;
using OnRecord.Reading;
using Record = OnRecord.Records.Record;

namespace OnRecord.Benchmarks;

/// <summary>The stages after reading, beside each other and on the same text: attribution must cost less than the
/// analysis that it stands on.</summary>
[MemoryDiagnoser]
public class CodingBenchmarks
{
    private readonly Analyzer _analyzer = new(LanguageModel.LoadEmbedded());
    private readonly CueLexicon _cues = CueLexicon.LoadEmbedded();
    private readonly AttributionExtractor _extractor = new(AttributionModel.LoadEmbedded());
    private readonly Engine _engine = Engine.LoadDefault();
    private Article _article = Article.FromText("empty", "");
    private Document? _document;

    [GlobalSetup]
    public void Read()
    {
        var path = Environment.GetEnvironmentVariable("ONRECORD_BENCH_TEXT");
        var text = path is null ? string.Join("\n\n", Enumerable.Repeat(SampleText.News, 10)) : File.ReadAllText(path);
        _article = Article.FromText("bench", text);
        _document = _analyzer.Analyze(_article);
        Console.WriteLine($"// {_document.Count} words");
    }

    [Benchmark(Baseline = true)]
    public Document Analyze() => _analyzer.Analyze(_article);

    [Benchmark]
    public int Attribute()
    {
        var context = new AttributionContext(_document!, _cues);
        return _extractor.Extract(context, new TurnReader(context).Find()).Count;
    }

    /// <summary>Analysis, attribution and every other step.</summary>
    [Benchmark]
    public Record Code() => _engine.Code(_article);
}
