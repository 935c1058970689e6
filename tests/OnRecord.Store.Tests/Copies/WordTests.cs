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

    // Of vowels alone no consonants are the same; where the consonants are, half of the letters may differ.
    [Fact]
    public void NameSpelling_OfAnyTwoWords_GoesByTheirEdits()
    {
        var vowels = Gen.Char["aeio"].Array[3, 14].Select(letters => new string(letters));
        var spelt = Gen.Char["aeiou"].Array[0, 2].Select(letters => new string(letters)).Array[4].Select(between => $"b{between[0]}d{between[1]}l{between[2]}m{between[3]}");

        Gen.Select(vowels, vowels).Sample((one, other) =>
            Math.Abs(one.Length - other.Length) > 3 || NameSpelling.IsSame(one, other) == (Edits(one, other) * 5 <= Math.Min(one.Length, other.Length)), iter: 5_000);
        Gen.Select(spelt, spelt).Sample((one, other) =>
            Math.Abs(one.Length - other.Length) > 3 || NameSpelling.IsSame(one, other) == (Edits(one, other) * 2 <= Math.Max(one.Length, other.Length)), iter: 5_000);
    }

    [Fact]
    public void WordSequence_OfAnyText_IsWhatOutletsWriteAlike()
    {
        var words = WordSequence.Of("Lhosk’s army said 1,200 men, 0.4 per cent, left Àrica.");

        Assert.Equal(["lhosks", "army", "said", "1200", "men", "0.4", "per", "cent", "left", "arica"], words.Words);
        Assert.Equal([3, 5], Enumerable.Range(0, words.Count).Where(i => words.Kinds[i] == WordKind.Number));
    }

    private static int Edits(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
            }
        }

        return table[one.Length, other.Length];
    }
}
