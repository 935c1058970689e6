using OnRecord.Store.Commitments;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests.Commitments;

public class PassageWordsTests
{
    [Theory]
    [InlineData("The firm withdrew its offer", "the withdrawal of all offers", "withdrawal offers")]
    [InlineData("They closed the old harbour. They fled", "fleeing is no harbour", "harbour")]
    [InlineData("The Guild met in Lhosk", "the Guild of Lhosk", "")]
    [InlineData("", "the harbour", "")]
    public void Words_OfTwoPassages_MeetByTheirFirstLetters(string first, string second, string shared) =>
        Assert.Equal(shared, string.Join(' ', Around(second, "").SharedWith(Around(first, ""), 2)));

    [Fact]
    public void Words_OfAnyText_AreTheSameOnceWrittenAndRead()
    {
        var random = new Random(11);
        var invented = new InventedReports(seed: 11);
        var passages = Enumerable.Range(0, 300).Select(_ => string.Join(random.Next(4) == 0 ? ". " : " ", Enumerable.Range(0, random.Next(30)).Select(_ => Any(random, invented)))).ToList();
        foreach (var (one, other) in passages.Zip(passages.Skip(1)))
        {
            var (first, second) = (Around(one, "met"), Around(other, "met"));

            Assert.Equal(first.Written, PassageWords.Read(first.Written).Written);
            Assert.Equal(second.SharedWith(first, 3), PassageWords.Read(second.Written).SharedWith(PassageWords.Read(first.Written), 3));
            Assert.Equal(second.SharedWith(first, 99), second.Written.Split(' ').Where(word => first.SharedWith(PassageWords.Read(word), 1).Count > 0));
        }
    }

    private static PassageWords Around(string text, string anchor)
    {
        var at = text.Length / 2;
        return PassageWords.Of($"{text[..at]}{anchor}{text[at..]}", at, at + anchor.Length);
    }

    private static string Any(Random random, InventedReports invented) => random.Next(6) switch
    {
        0 => new string((char)random.Next('\u00C0', '\uFFFD'), random.Next(1, 9)),
        1 => "withdrew",
        2 => "Guild",
        3 => $"{invented.Word()}ing",
        _ => invented.Word(),
    };
}
