using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using OnRecord.Outputs;
using OnRecord.Outputs.Html;
using OnRecord.Records;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Outputs;

public class RecordHtmlTests
{
    private static readonly Glossary Embedded = Glossary.LoadEmbedded();

    [Fact]
    public void Write_Record_HoldsNoScriptAndLoadsNothing()
    {
        var page = Page(RecordSketch.Bridge());

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object"));
        Assert.DoesNotContain(page.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Record_EveryLinkLeadsToOneElement()
    {
        var page = Page(RecordSketch.Bridge());
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        var links = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, target => Assert.Contains(target, ids));
    }

    [Fact]
    public void Write_Event_AnchorLeadsToItsItemAndBack()
    {
        var page = Page(RecordSketch.Bridge());

        var anchor = page.QuerySelector("#t-e1")!;
        Assert.Equal("met", anchor.TextContent);
        Assert.Equal("#e1", anchor.GetAttribute("href"));
        Assert.Equal("#t-e1", page.QuerySelector("#e1 .to-text")!.GetAttribute("href"));
    }

    [Fact]
    public void Write_Record_KeepsTheWordsOfTheReport()
    {
        var record = RecordSketch.Bridge();
        var blocks = Page(record).QuerySelectorAll(".report > [dir=auto]").Select(element => element.TextContent).ToList();

        Assert.Equal(record.Article.Blocks.Select(block => block.Span.Slice(record.Article.Text).ToString()), blocks);
    }

    [Fact]
    public void Write_MarkupInReport_StaysText()
    {
        const string Hostile = "<script>alert('x')</script> & \"Raiders' <b>struck</b>\"";
        var sketch = new RecordSketch(Hostile);
        var record = RecordSketch.Empty(sketch.Text) with
        {
            Actors = [RecordSketch.Actor("a1\"><i>", "<img src=x onerror=alert(1)>", ActorKind.ArmedGroup, sketch.At("Raiders"))],
            Events = [sketch.Event("e1", "ASSAULT", "<i>", "struck", Status.Happened, [sketch.Who("a1\"><i>", "Raiders")], [])],
        };

        var page = Page(record);

        Assert.Empty(page.QuerySelectorAll("script, img, .report b:not(.x)"));
        Assert.Equal(Hostile, page.QuerySelector(".report > [dir=auto]")!.TextContent);
        Assert.Contains("<img src=x onerror=alert(1)>", page.QuerySelector("#e1")!.TextContent);
    }

    [Fact]
    public void Write_AddressOfAnotherScheme_IsNoLink()
    {
        var record = RecordSketch.Bridge();
        var article = new OnRecord.Reading.Article("x", record.Article.Text, record.Article.Blocks) { Url = "javascript:alert(1)" };

        Assert.Empty(Page(record with { Article = article }).QuerySelectorAll("a[href^=javascript]"));
    }

    [Fact]
    public void Segments_AnyMarks_CoverTheTextOnce() =>
        Gen.Select(Gen.Int[0, 40], Gen.Select(Gen.Int[0, 50], Gen.Int[1, 20]).Array[0, 12]).Sample((length, bounds) =>
        {
            var marks = bounds.Select(b => new Mark(new TextSpan(b.Item1, b.Item1 + b.Item2), "c", "t", "", b.Item2)).OrderBy(mark => mark.Span.Start).ToList();
            var position = 0;
            foreach (var segment in Segments.Of(new TextSpan(0, length), marks))
            {
                Assert.Equal(position, segment.Span.Start);
                Assert.False(segment.Span.IsEmpty);
                Assert.Equal(marks.Count(mark => mark.Span.Overlaps(segment.Span)), segment.Marks.Count);
                Assert.All(segment.Marks, mark => Assert.True(mark.Span.Contains(segment.Span)));
                position = segment.Span.End;
            }

            Assert.Equal(length, position);
        });

    [Fact]
    public void HtmlText_AnyText_ReadsBackAsWritten() =>
        Gen.String.Where(text => !text.Contains('\r')).Sample(text =>
        {
            var page = new HtmlParser().ParseDocument($"<!DOCTYPE html><body><p title=\"{HtmlText.Of(text)}\">x</p>");

            Assert.Equal(Holdable(text), page.QuerySelector("p")!.GetAttribute("title"));
        });

    // HTML holds neither control characters nor lone surrogates.
    private static string Holdable(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) && rune.Value is not ('\t' or '\n') ? "\uFFFD" : rune.ToString()));

    private static IDocument Page(Record record)
    {
        using var writer = new StringWriter();
        RecordHtml.Write(record, Embedded, writer);
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
