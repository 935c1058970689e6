using CsCheck;
using OnRecord.Store.Copies;

namespace OnRecord.Store.Tests.Copies;

public class WordTests
{
    [Fact]
    public void Fingerprints_OfTextsThatShareTwentyWords_ShareOne()
    {
        var shared = string.Join(' ', Enumerable.Range(0, Fingerprints.Shingle + Fingerprints.Window - 1).Select(i => $"shared{i}"));
        (from before in Gen.Int[0, 60] from after in Gen.Int[0, 60] from seed in Gen.Int[0, 1000] select (before, after, seed)).Sample(
            sample => Fingerprints.Of(Words($"a{sample.seed}", sample.before, shared, sample.after)).Intersect(Fingerprints.Of(Words($"b{sample.seed}", sample.after, shared, sample.before))).Any(),
            iter: 200);

        static WordSequence Words(string stem, int before, string shared, int after) =>
            WordSequence.Of($"{string.Join(' ', Enumerable.Range(0, before).Select(i => $"{stem}x{i}"))} {shared} {string.Join(' ', Enumerable.Range(0, after).Select(i => $"{stem}y{i}"))} one two three four");
    }

    [Theory]
    [InlineData("mohammed", "muhammad", true)]
    [InlineData("qasim", "kassem", true)]
    [InlineData("zelensky", "zelenskiy", true)]
    [InlineData("tarrant", "tarant", true)]
    [InlineData("norway", "nepal", false)]
    [InlineData("lima", "lome", false)]
    [InlineData("2021", "2022", false)]
    public void NameSpelling_OfTwoWords_SaysWhetherTheyMayBeOneName(string one, string other, bool isSame) => Assert.Equal(isSame, NameSpelling.IsSame(one, other));

    [Fact]
    public void WordSequence_OfAnyText_IsWhatOutletsWriteAlike()
    {
        var words = WordSequence.Of("Lhosk’s army said 1,200 men, 0.4 per cent, left Àrica.");

        Assert.Equal(["lhosks", "army", "said", "1200", "men", "0.4", "per", "cent", "left", "arica"], words.Words);
        Assert.Equal([3, 5], Enumerable.Range(0, words.Count).Where(i => words.Kinds[i] == WordKind.Number));
    }
}
