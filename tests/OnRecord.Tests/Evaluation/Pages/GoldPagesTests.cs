using OnRecord.Evaluation.Pages;

namespace OnRecord.Tests.Evaluation.Pages;

public sealed class GoldPagesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onrecord-pages");

    [Fact]
    public void Read_JsonLines_FindsPagesBesideTheFile()
    {
        var gold = Write("gold.jsonl", """
            {"id":"b","html":"x.html","body":"Second.","title":"Two","authors":["Ana Reth"],"date":"2023-02-03"}
            {"id":"a","body":"First."}
            """);
        Write("x.html", "<p>Second.");
        Write("a.html", "<p>First.");
        var pages = GoldPages.Read(gold);
        Assert.Equal(["a", "b"], pages.Select(p => p.Id));
        Assert.Equal(("Two", "Ana Reth", "2023-02-03"), (pages[1].Title, Assert.Single(pages[1].Authors), pages[1].Date));
    }

    [Fact]
    public void Read_ObjectOfPages_FindsPagesInTheFolder()
    {
        var gold = Write("gold.json", """{"a":{"articleBody":"First.","url":"u"}}""");
        _folder.CreateSubdirectory("html");
        Write(Path.Combine("html", "a.html"), "<p>First.");
        Assert.Equal("First.", Assert.Single(GoldPages.Read(gold)).Body);
    }

    [Fact]
    public void Read_AbsentPage_IsNamed()
    {
        var gold = Write("gold.jsonl", """{"id":"a","body":"First."}""");
        Assert.Contains("no page for a", Assert.Throws<FileNotFoundException>(() => GoldPages.Read(gold)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OtherText_IsRefused() =>
        Assert.Contains("expected JSON lines", Assert.Throws<InvalidDataException>(() => GoldPages.Read(Write("gold.txt", "The mill."))).Message, StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
