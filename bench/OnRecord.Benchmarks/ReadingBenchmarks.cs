using System.Text;
using BenchmarkDotNet.Attributes;
using OnRecord.Reading;

namespace OnRecord.Benchmarks;

/// <summary>Bytes of a page to article on one thread. Pages a second = one over the mean time of <see cref="ReadPages"/>, which is per page.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int PagesEach = 50;

    private readonly Reader _reader = Reader.LoadEmbedded();
    private ReportInput[] _pages = [];

    /// <summary>The pages of the folder in <c>ONRECORD_BENCH_PAGES</c>, or an invented one of the usual size.</summary>
    [GlobalSetup]
    public void Load()
    {
        var folder = Environment.GetEnvironmentVariable("ONRECORD_BENCH_PAGES");
        byte[][] pages = folder is null ? [Encoding.UTF8.GetBytes(SamplePage.Html())] : [.. Directory.GetFiles(folder, "*.html").Order().Select(File.ReadAllBytes)];
        _pages = [.. Enumerable.Range(0, PagesEach).Select(i => pages[i * pages.Length / PagesEach % pages.Length]).Select((b, i) => new ReportInput($"{i}", $"{i}", b))];
        Console.WriteLine($"// {_pages.Average(p => p.Bytes.Length) / 1024:F0} KiB a page");
    }

    [Benchmark(OperationsPerInvoke = PagesEach)]
    public int ReadPages()
    {
        var length = 0;
        foreach (var page in _pages)
        {
            length += _reader.Read(page).Text.Length;
        }

        return length;
    }
}
