using System.Diagnostics;
using CsCheck;
using OnRecord.Language;

namespace OnRecord.Tests.Language;

public class AnalyzerTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private static readonly string[] Units = ["word ", "(", "a.", "“", "9,", "x", "\n", "said ", "\u0301", "😀", ". "];

    [Fact]
    public void Analyze_AnyText_GivesTreesOfOneRootInsideTheText() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Units.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => Units[i])))).Sample(text =>
        {
            var document = fixture.Analyzer.Analyze(text);

            foreach (var sentence in document.Sentences)
            {
                Assert.Equal(1, Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Count(token => document[token].Head < 0));
                Assert.All(Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length), token => Assert.True(ReachesRoot(document, token)));
            }

            Assert.All(document.Tokens.ToArray(), token => Assert.InRange(token.Span.End, token.Span.Start + 1, text.Length));
        }, iter: 100);

    // More words than are kept, so that those of the first text are worked out anew, beside others.
    [Fact]
    public void Analyze_TextAfterManyOtherWords_GivesTheSame()
    {
        const string text = "The interior minister of Marovia said on Tuesday that police had arrested 14 people in Selenko.\nOpposition leaders denied it.";
        var analyzer = new Analyzer(LanguageModel.LoadEmbedded());
        var before = analyzer.Analyze(text).Tokens.ToArray();
        analyzer.Analyze(string.Join('\n', Enumerable.Range(0, 400).Select(line => string.Join(' ', Enumerable.Range(0, 15).Select(word => $"w{(char)('a' + word)}{line}")))));

        Assert.Equal(before, analyzer.Analyze(text).Tokens.ToArray());
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("and the minister who said ")]
    [InlineData("(")]
    [InlineData("nospace")]
    public void Analyze_TextFourTimesAsLong_TakesNoMoreThanNineTimesAsLong(string unit)
    {
        var small = Fastest(string.Concat(Enumerable.Repeat(unit, 5_000)));
        var large = Fastest(string.Concat(Enumerable.Repeat(unit, 20_000)));

        Assert.True(large < (9 * small) + Noise, $"{small} and {large}");
    }

    // A quadratic pass over the longer text takes many seconds.
    private static readonly TimeSpan Noise = TimeSpan.FromSeconds(1);

    [Fact]
    public void Analyze_SameTextOnManyThreads_GivesTheSame()
    {
        const string Text = "The envoy who had left Lima said on Friday that talks with the Dockers’ Union had failed.";
        var expected = fixture.Analyzer.Analyze(Text).Tokens.ToArray();

        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => fixture.Analyzer.Analyze(Text).Tokens.ToArray()), tokens => Assert.Equal(expected, tokens));
    }

    private static bool ReachesRoot(Document document, int token)
    {
        for (var steps = 0; steps <= document.Count; steps++, token = document[token].Head)
        {
            if (document[token].Head < 0)
            {
                return true;
            }
        }

        return false;
    }

    private TimeSpan Fastest(string text) => Enumerable.Range(0, 3).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        fixture.Analyzer.Analyze(text);
        return clock.Elapsed;
    });
}
