using System.IO.Compression;
using System.Text;
using OnRecord.Reading;
using OnRecord.Tests.Reading.Forms;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace OnRecord.Tests.Pdf;

public class PdfFormTests
{
    [Fact]
    public void Read_PageOfTwoColumns_IsReadColumnByColumn()
    {
        var article = Read(
            ("Norway warns Peru over port", 60, 780, 20),
            ("Norway warned Peru on Monday that", 60, 720, 10),
            ("its ships must leave the harbour of", 60, 708, 10),
            ("Callao, the foreign ministry said.", 60, 696, 10),
            ("The warning came after two days of", 60, 672, 10),
            ("talks that ended without an agree-", 60, 660, 10),
            ("ment in Oslo, a spokesman said.", 320, 720, 10),
            ("Peru rejected the demand and called", 320, 696, 10),
            ("it a provocation in a statement.", 320, 684, 10));

        Assert.Equal("Norway warns Peru over port", article.Title);
        Assert.Equal(
            [
                "Norway warned Peru on Monday that its ships must leave the harbour of Callao, the foreign ministry said.",
                "The warning came after two days of talks that ended without an agreement in Oslo, a spokesman said.",
                "Peru rejected the demand and called it a provocation in a statement.",
            ],
            FormsFixture.Body(article).Split('\n'));
    }

    [Fact]
    public void Of_BlockWhoseWordsAreLinesOfTheirOwn_GivesRowsFromLeftToRight()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        foreach (var (text, x, y) in new[] { ("quay.", 240, 708), ("must", 60, 708), ("“port’s", 190, 708), ("leave", 105, 708), ("It", 60, 696) })
        {
            page.AddText(text, 10, new PdfPoint(x, y), font);
        }

        using var document = UglyToad.PdfPig.PdfDocument.Open(builder.Build());
        var block = new TextBlock([.. document.GetPage(1).GetWords().Select(word => new TextLine([word]))]);

        Assert.Equal(["must leave “port’s quay.", "It"], OnRecord.Pdf.Row.Of(block).Select(row => row.Text));
    }

    [Fact]
    public void Read_Paragraphs_AreToldByTheirFirstLine()
    {
        var article = Read(
            ("Norway warns Peru over port", 60, 780, 20),
            ("Norway warned Peru on Monday that its ships must leave.", 60, 720, 10),
            ("The ministry said so in a statement to the press agency.", 60, 708, 10),
            ("   Peru rejected the demand and called it a provocation,", 70, 696, 10),
            ("and its anti-government press called it a provocation too.", 60, 684, 10));

        Assert.Equal(2, FormsFixture.Body(article).Split('\n').Length);
    }

    [Theory]
    [InlineData(new[] { "an agree-", "ment" }, "an agreement")]
    [InlineData(new[] { "the anti-government side, the anti-", "government side" }, "the anti-government side, the anti-government side")]
    [InlineData(new[] { "from 1990-", "1995" }, "from 1990- 1995")]
    [InlineData(new[] { "the Oslo-", "Lima route" }, "the Oslo- Lima route")]
    public void Join_WordAtALineEnd_KeepsItsHyphenOnlyWhereTheTextHasIt(string[] lines, string expected) =>
        Assert.Equal(expected, new OnRecord.Pdf.Hyphens(lines).Join(lines));

    [Fact]
    public void Read_RunningHeads_AreLeftOut()
    {
        string[] sentences = ["Norway warned Peru on Monday, the foreign ministry said in Oslo.", "Peru closed its ports for a week.", "The talks resume in May, two delegates said."];
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var number = 1; number <= 3; number++)
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("Andes Wire bulletin", 8, new PdfPoint(60, 820), font);
            page.AddText(sentences[number - 1], 10, new PdfPoint(60, 700), font);
            page.AddText($"Page {number} of 3", 8, new PdfPoint(280, 30), font);
        }

        var article = Assert.Single(FormsFixture.Read(builder.Build()));

        Assert.DoesNotContain("bulletin", article.Text);
        Assert.DoesNotContain("of 3", article.Text);
        Assert.All(sentences, sentence => Assert.Contains(sentence, article.Text));
    }

    [Fact]
    public void Read_PageWithoutText_IsRefusedWithRemedy()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4);

        Assert.Contains("OCR", Assert.Throws<ReadingException>(() => FormsFixture.Find(builder.Build())).Message);
    }

    [Theory]
    [InlineData("%PDF-1.7\n")]
    [InlineData("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")]
    public void Read_BrokenFile_IsRefusedByName(string pdf) =>
        Assert.Contains("input", Assert.Throws<ReadingException>(() => FormsFixture.Find(pdf)).Message);

    [Fact]
    public void Read_StreamThatUnpacksToGigabytes_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var i = 0; i < 300; i++)
            {
                deflate.Write(blanks);
            }
        }

        var head = $"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /Resources << >> /MediaBox [0 0 600 800] /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n";
        byte[] bytes = [.. Encoding.ASCII.GetBytes(head), .. packed.ToArray(), .. "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF"u8];

        Assert.Contains("256 MiB", Assert.Throws<ReadingException>(() => FormsFixture.Find(bytes)).Message);
    }

    private static Article Read(params (string Text, double X, double Y, double Size)[] lines)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        var page = builder.AddPage(PageSize.A4);
        foreach (var (text, x, y, size) in lines)
        {
            page.AddText(text, size, new PdfPoint(x, y), font);
        }

        return Assert.Single(FormsFixture.Read(builder.Build()));
    }
}
