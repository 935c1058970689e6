using System.Diagnostics;
using CsCheck;
using OnRecord.Coding.Attributions;
using OnRecord.Reading;

namespace OnRecord.Tests.Coding.Attributions;

public class QuotationReaderTests
{
    [Theory]
    [InlineData("The minister said \"we will not sign\" on Friday.", "we will not sign")]
    [InlineData("The minister said “we will not sign” on Friday.", "we will not sign")]
    [InlineData("Der Minister sagte: „Wir unterschreiben nicht“, hieß es.", "Wir unterschreiben nicht")]
    [InlineData("Le ministre a dit «nous ne signerons pas» vendredi.", "nous ne signerons pas")]
    [InlineData("Der Minister sagte »wir bleiben« am Freitag.", "wir bleiben")]
    [InlineData("The minister said ''we will not sign'' on Friday.", "we will not sign")]
    [InlineData("The minister said ``we will not sign'' on Friday.", "we will not sign")]
    [InlineData("The minister said ‘we will not sign’ on Friday.", "we will not sign")]
    [InlineData("The minister's aide said 'we won't sign' on Friday.", "we won't sign")]
    [InlineData("(\"No deal,\" the envoy said.)", "No deal,")]
    public void Read_OneQuotation_FindsItsWords(string text, string expected) => Assert.Equal([expected], Inner(text));

    [Theory]
    [InlineData("The workers' union and the ministers' aides agreed.")]
    [InlineData("It was the harvest of '98 and the ’70s again.")]
    [InlineData("The wall is 5'10\" high.")]
    [InlineData("Rock 'n' roll isn't dead, don't worry.")]
    [InlineData("\"")]
    [InlineData("")]
    public void Read_ApostrophesAndPrimes_AreNoDoubleQuotation(string text) =>
        Assert.DoesNotContain(Read(text), q => !q.IsSingle);

    [Fact]
    public void Read_SplitQuotation_GivesBothParts() =>
        Assert.Equal(["We are ready,", "but we will wait."], Inner("“We are ready,” she said, “but we will wait.”"));

    [Fact]
    public void Read_SingleInsideDouble_IsNested()
    {
        var found = Read("“They told us ‘no talks’ twice,” he said.");
        Assert.Equal([(0, false), (1, true)], found.Select(q => (q.Depth, q.IsSingle)));
    }

    [Fact]
    public void Read_QuotationOverParagraphs_MarksContinuation()
    {
        var found = Read("“The talks went on all night.\n“We then signed.” He left.");
        Assert.Equal([(false, false), (true, true)], found.Select(q => (q.IsClosed, q.IsContinuation)));
    }

    [Fact]
    public void Read_MarkNeverClosed_EndsWithItsBlock()
    {
        var found = Read("He said “we go on.\nThe next paragraph is “clean” again.");
        Assert.Equal(["we go on.", "clean"], found.Select(q => "He said “we go on.\nThe next paragraph is “clean” again."[q.Inner.Start..q.Inner.End]));
        Assert.False(found[1].IsContinuation);
    }

    [Fact]
    public void Read_AnyText_GivesOrderedSpansInsideBlocks()
    {
        string[] pieces = ["\"", "“", "”", "'", "’", "‘", "''", "«", "»", "„", " ", "a", "we", ".", "\n", "—", "7", "😀"];
        Gen.Int[0, pieces.Length - 1].Array[0, 60].Sample(parts =>
        {
            var text = string.Concat(parts.Select(p => pieces[p]));
            var found = Read(text);
            var last = 0;
            foreach (var quotation in found)
            {
                Assert.True(quotation.Outer.Contains(quotation.Inner) && quotation.Outer.End <= text.Length);
                Assert.True(quotation.Outer.Start >= last);
                Assert.InRange(quotation.Depth, 0, QuotationReader.MaxDepth - 1);
                last = quotation.Outer.Start;
            }
        });
    }

    [Fact]
    public void Read_LongLineOfMarks_TakesLinearTime()
    {
        var text = string.Concat(Enumerable.Repeat("\"a 'b “c ", 200_000));
        var watch = Stopwatch.StartNew();
        _ = Read(text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    private static List<Quotation> Read(string text) =>
        QuotationReader.Read(text, Article.FromText("t", text).Blocks.Select(b => b.Span));

    private static IEnumerable<string> Inner(string text) => Read(text).Select(q => text[q.Inner.Start..q.Inner.End]);
}
