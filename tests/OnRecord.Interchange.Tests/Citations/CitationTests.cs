using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Store.Queries;

namespace OnRecord.Interchange.Tests.Citations;

public sealed partial class CitationTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void BibTex_EveryEntry_HasBalancedBracesAndNoBareCommand()
    {
        var (path, summary) = _sample.Export("bibtex", new ExportRequest { Filter = new Filter { All = true } });
        var text = File.ReadAllText(path);
        var depth = 0;
        var entries = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isEscaped = i > 0 && text[i - 1] == '\\';
            entries += text[i] == '@' && depth == 0 ? 1 : 0;
            depth += isEscaped ? 0 : text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            Assert.True(depth >= 0);
        }

        Assert.Equal((0, summary.Files[0].Rows), (depth, entries));
        Assert.Contains("title = {{-Calm\\_returns* \\& <more>}}", text, StringComparison.Ordinal);
        Assert.Contains("author = {{Ana “Nan” Quill} and {Ó Dubhda, P.}}", text, StringComparison.Ordinal);
        Assert.All(Keys().Matches(text).Select(match => match.Groups[1].Value), key => Assert.NotNull(_sample.Store.Find(key)));
    }

    [Fact]
    public void Csl_OfARecord_IsOneArrayWithAnItemForEachReport()
    {
        var items = JsonDocument.Parse(_sample.Text("csl")).RootElement.EnumerateArray().ToList();

        Assert.Equal(6, items.Count);
        Assert.All(items, item => Assert.Equal("article-newspaper", item.GetProperty("type").GetString()));
        var calm = items.Single(item => item.TryGetProperty("title", out var title) && title.GetString() == "-Calm_returns* & <more>");
        Assert.Equal([2024, 3, 15], calm.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Contains(items, item => !item.TryGetProperty("issued", out _));
    }

    [GeneratedRegex(@"@misc\{([0-9a-f]+),")]
    private static partial Regex Keys();
}
