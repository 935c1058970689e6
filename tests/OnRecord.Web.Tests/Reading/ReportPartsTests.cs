using OnRecord.Outputs;
using OnRecord.Outputs.Accounts;
using OnRecord.Reading;
using OnRecord.Web.Pages.Reading;
using Record = OnRecord.Records.Record;

namespace OnRecord.Web.Tests.Reading;

public sealed class ReportPartsTests
{
    private static readonly Glossary Glossary = Glossary.LoadEmbedded();

    [Theory]
    [InlineData(3, 1)]
    [InlineData(200, 7)]
    [InlineData(201, 1_000)]
    [InlineData(1_000, 1_000)]
    [InlineData(1_000, 1)]
    [InlineData(1_000, 30)]
    public void Parts_AreTheWholeText_EachWithFewItems_AndCutNoWord(int items, int sentencesOfABlock)
    {
        var account = Account.Of(LongReport.Of(items, sentencesOfABlock), Glossary);
        var (text, parts) = (account.Record.Article.Text, ReportParts.Of(account));
        var all = Enumerable.Range(1, parts.Count).Select(number => parts[number]).ToList();

        Assert.Equal(text, string.Concat(all.Select(part => part.Slice(text).ToString())));
        Assert.All(all, part => Assert.InRange(account.Items.Count(item => part.Contains(item.Position.Start)), 1, 200));
        Assert.All(all.Skip(1), part => Assert.True(char.IsWhiteSpace(text[part.Start - 1]) || account.Record.Article.Blocks.Any(block => block.Span.Start == part.Start)));
        Assert.All(account.Items, item => Assert.True(parts[parts.Of(item.Id)].Contains(item.Position)));
        Assert.InRange(parts.Count, (items + 199) / 200, (items / 90) + 1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void Parts_OfTextWithoutBlanks_HaveAnEndEach_AndCutNoCharacter(int length)
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F6A2", length));
        var parts = ReportParts.Of(Account.Of(new Record("giant", new Article("giant", text, []), [], [], [], [], []), Glossary));
        var all = Enumerable.Range(1, parts.Count).Select(number => parts[number]).ToList();

        Assert.Equal(text.Length, all.Sum(part => part.Length));
        Assert.All(all, part => Assert.InRange(part.Length, 0, 60_000));
        Assert.DoesNotContain(all, part => part.Start < text.Length && char.IsLowSurrogate(text[part.Start]));
        Assert.Equal(1, parts.Of("e7"));
    }

    [Fact]
    public void Parts_OfItemsInOnePlace_KeepThemTogether()
    {
        var record = LongReport.Of(300, 300);
        var one = Account.Of(record with { Events = [.. record.Events.Select(told => told with { Anchor = record.Events[0].Anchor })] }, Glossary);

        Assert.Equal(1, ReportParts.Of(one).Count);
    }
}
