using NodaTime;
using OnRecord.Coding.Times;
using OnRecord.Knowledge.Tables;
using OnRecord.Language;
using OnRecord.Tests.Coding.Events;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Times;

public class TimeResolverTests
{
    private static readonly LocalDate Published = new(2021, 7, 28);
    private static readonly TimeResolver Resolver = new(TimeLexicon.LoadEmbedded());

    [Fact]
    public void Resolve_PresentTenseOfACaption_LiesInThePast()
    {
        var (document, _) = SpecSentence.Of("Soldiers *patrol/VBP* a street on Friday.");

        Assert.Equal("2021-07-30", Assert.Single(Resolver.Resolve(document, Published, _ => false)).Value);
        Assert.Equal("2021-07-23", Assert.Single(Resolver.Resolve(document, Published, _ => true)).Value);
    }

    [Theory]
    [InlineData("accuse", "of", "2020-08")]
    [InlineData("use", "of", "2021-08")]
    public void Resolve_MonthOfADeed_LiesBeforeTheVerbThatJudgesIt(string verb, string preposition, string expected)
    {
        var document = ParsedReport.Parse(
            $"Officials/official/NNS/2/nsubj {verb}/{verb}/VBP/0/root them/they/PRP/2/obj {preposition}/{preposition}/IN/5/mark shelling/shell/VBG/2/advcl towns/town/NNS/5/obj in/in/IN/8/case August/August/NNP/5/obl");

        Assert.Equal(expected, Assert.Single(Resolver.Resolve(document, Published, _ => false)).Value);
    }

    [Fact]
    public void Resolve_WordInsideANamedEntity_IsNoTime()
    {
        var (document, _) = SpecSentence.Of("The minister May *left/VBD* in May.");
        var tokens = document.Tokens.ToArray();
        tokens[2] = tokens[2] with { Entity = EntityTag.BeginPerson };

        var found = Resolver.Resolve(new Document(document.Text, tokens, document.Sentences.ToArray()), Published, _ => false);

        Assert.Equal(5, Assert.Single(found).Head);
    }

    [Fact]
    public void Resolve_Possessive_LeavesTheEventToItsNoun()
    {
        var (document, _) = SpecSentence.Of("Police *closed/VBD* roads before Friday's vote.");

        var found = Assert.Single(Resolver.Resolve(document, Published, _ => false));

        Assert.False(found.IsDeadline);
        Assert.Equal("Friday", document.TextOf(found.Tokens).Slice(document.Text).ToString());
    }

    [Fact]
    public void Resolve_WordsInAnyOrder_GivesOrderedExpressionsWithinTheDocument()
    {
        var words = EmbeddedData.Text("data/lexicon/time.tsv").Split('\n').Where(l => l.Contains('\t') && l[0] != '#')
            .Select(l => l.Split('\t')[0]).Concat(["12", "2021", "2019", "31", "0", "99999999999", "29", "'s", "-", ",", ".", "of", "the", "and", "to", "(", "/", ":"])
            .SelectMany(p => p.Split(' ')).ToArray();
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var document = Document([.. Enumerable.Range(0, 24).Select(_ => words[random.Next(words.Length)])], random);
            var end = 0;
            foreach (var time in Resolver.Resolve(document, round % 3 == 0 ? null : Published, _ => false))
            {
                Assert.True(time.Tokens.Start >= end && time.Tokens.End <= document.Count && time.Tokens.Contains(time.Head), document.Text);
                Assert.True(time.From is null || time.To is null || time.From <= time.To, document.Text);
                end = time.Tokens.End;
            }
        }
    }

    [Fact]
    public void Resolve_ThousandsOfWeekdaysUnderOneVerb_TakesLinearTime()
    {
        var (document, _) = SpecSentence.Of("Troops *left/VBD* on " + string.Join(" and ", Enumerable.Repeat("Monday", 20_000)));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(20_000, Resolver.Resolve(document, Published, _ => false).Count);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    private static Document Document(string[] words, Random random)
    {
        var text = new System.Text.StringBuilder();
        var tokens = new Token[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var start = text.Length;
            text.Append(words[i]);
            tokens[i] = new Token(new TextSpan(start, text.Length), words[i], Upos.X, "_", "_", i - 1, "dep", EntityTag.O);
            text.Append(random.Next(4) == 0 ? "" : " ");
        }

        return new Document(text.ToString(), tokens, [new Sentence(new TokenSpan(0, tokens.Length), 0)]);
    }
}
