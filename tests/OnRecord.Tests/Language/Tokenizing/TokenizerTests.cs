using System.Diagnostics;
using CsCheck;
using OnRecord.Language.Tokenizing;
using OnRecord.Text;

namespace OnRecord.Tests.Language.Tokenizing;

public sealed class TokenizerTests
{
    [Fact]
    public void Tokenize_PlainSentences_PartsWordsStopsAndSentences()
    {
        var (words, ends, _) = SmallTokenizer.Cut("The envoy left. Talks failed, he said.");

        Assert.Equal(["The", "envoy", "left", ".", "Talks", "failed", ",", "he", "said", "."], words);
        Assert.Equal([4, 10], ends);
    }

    [Fact]
    public void Tokenize_Negation_IsOneTokenOfTwoWords()
    {
        var (words, _, raw) = SmallTokenizer.Cut("He didn’t say.");

        Assert.Equal(["He", "did", "n’t", "say", "."], words);
        Assert.Equal([false, false, true, false, false], raw.Select(word => word.ContinuesToken));
    }

    [Fact]
    public void Tokenize_Block_LeavesTheTextAroundItAlone()
    {
        var (words, ends, raw) = SmallTokenizer.Cut("xx Talks failed. yy", new TextSpan(3, 16));

        Assert.Equal(["Talks", "failed", "."], words);
        Assert.Equal(3, raw[0].Span.Start);
        Assert.Equal([3], ends);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u0001\u00A0 ")]
    public void Tokenize_NoWords_AddsNothing(string text) => Assert.Empty(SmallTokenizer.Cut(text).Ends);

    [Fact]
    public void Tokenize_SurrogatesAndCombiningMarks_AreNeverCutApart()
    {
        var words = SmallTokenizer.Cut("vote 🗳️👩‍⚖️ cafe\u0301.").Words;

        Assert.DoesNotContain(words, word => char.IsLowSurrogate(word[0]) || word[0] is '\u0301' or '\uFE0F' or '\u200D');
    }

    [Fact]
    public void Tokenize_AnyText_CoversEveryInkedUnitOnceInOrder() =>
        Gen.OneOf(Gen.Char, Gen.Char["aZ9 .,'’“—n't\n\u0000\uD83D\uDE00"]).Array[0, 60].Sample(units =>
        {
            var text = new string(units);
            var (_, ends, raw) = SmallTokenizer.Cut(text);
            var position = 0;
            foreach (var word in raw)
            {
                Assert.True(word.Span.Start >= position && !word.Span.IsEmpty);
                Assert.All(text[position..word.Span.Start], unit => Assert.True(CharKinds.IsSpace(unit)));
                Assert.All(word.Span.Slice(text).ToString(), unit => Assert.False(CharKinds.IsSpace(unit)));
                position = word.Span.End;
            }

            Assert.All(text[position..], unit => Assert.True(CharKinds.IsSpace(unit)));
            Assert.Equal(raw.Count, ends.LastOrDefault());
        });

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("'")]
    [InlineData("n't")]
    public void Tokenize_ChunkFourTimesAsLong_TakesNoMoreThanNineTimesAsLong(string unit)
    {
        var small = Fastest(unit, 20_000);
        var large = Fastest(unit, 80_000);

        Assert.True(large < (9 * small) + Noise, $"{small} and {large}");
    }

    // A quadratic walk of the longer chunk takes seconds.
    private static readonly TimeSpan Noise = TimeSpan.FromSeconds(0.5);

    private static TimeSpan Fastest(string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        return Enumerable.Range(0, 4).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            SmallTokenizer.Cut(text);
            return clock.Elapsed;
        });
    }

    [Fact]
    public void Tokenize_NoStops_CutsSentencesAtTheLimit()
    {
        var (_, ends, _) = SmallTokenizer.Cut(string.Concat(Enumerable.Repeat("and ", 3 * Tokenizer.LongestSentence)));

        Assert.All(ends.Zip(ends.Prepend(0)), pair => Assert.True(pair.First - pair.Second <= Tokenizer.LongestSentence));
    }

    [Fact]
    public void Read_WrittenModel_CutsAlike()
    {
        var stream = new MemoryStream();
        SmallTokenizer.Model().Write(new BinaryWriter(stream));
        stream.Position = 0;
        var (words, ends) = (new List<RawWord>(), new List<int>());

        new Tokenizer(TokenizerModel.Read(new BinaryReader(stream))).Tokenize("He didn't win. Who did?", new TextSpan(0, 23), words, ends);

        Assert.Equal(SmallTokenizer.Cut("He didn't win. Who did?").Raw, words);
    }
}
