using System.Diagnostics;
using OnRecord.Coding;
using OnRecord.Coding.Attributions;
using OnRecord.Language;
using OnRecord.Reading;
using OnRecord.Tests.Coding.Entities;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Attributions;

/// <summary>The trained models on hand-made parses.</summary>
public class AttributionStepTests
{
    private static readonly Lazy<AttributionStep> Step = new(AttributionStep.LoadEmbedded);

    private const string After = """
        The the DET DT 2 det
        dam dam NOUN NN 4 nsubj
        would would AUX MD 4 aux
        flood flood VERB VB 8 ccomp
        two two NUM CD 6 nummod
        valleys valley NOUN NNS 4 obj
        , , PUNCT , 4 punct
        said say VERB VBD 0 root
        Minister minister NOUN NN 10 compound
        Anna Anna PROPN NNP 8 nsubj B-PER
        Kovac Kovac PROPN NNP 10 flat I-PER
        . . PUNCT . 8 punct
        """;

    private const string Split = """
        “ “ PUNCT `` 4 punct
        We we PRON PRP 4 nsubj
        are be AUX VBP 4 cop
        ready ready ADJ JJ 8 ccomp
        , , PUNCT , 4 punct
        ” ” PUNCT '' 4 punct
        he he PRON PRP 8 nsubj
        said say VERB VBD 0 root
        , , PUNCT , 8 punct
        “ “ PUNCT `` 14 punct
        but but CCONJ CC 14 cc
        we we PRON PRP 14 nsubj
        will will AUX MD 14 aux
        wait wait VERB VB 4 conj
        . . PUNCT . 8 punct
        ” ” PUNCT '' 8 punct
        """;

    private const string According = """
        According accord VERB VBG 5 case
        to to ADP IN 1 fixed
        a a DET DT 5 det
        leaked leak VERB VBN 5 amod
        memo memo NOUN NN 10 obl
        , , PUNCT , 5 punct
        the the DET DT 8 det
        bridge bridge NOUN NN 10 nsubj
        would would AUX MD 10 aux
        fall fall VERB VB 0 root
        . . PUNCT . 10 punct
        """;

    private const string Told = """
        Troops troop NOUN NNS 2 nsubj
        crossed cross VERB VBD 0 root
        the the DET DT 4 det
        river river NOUN NN 2 obj
        at at ADP IN 6 case
        dawn dawn NOUN NN 2 obl
        . . PUNCT . 2 punct
        """;

    [Fact]
    public void Run_ContentBeforeCue_FindsSourceAndContent() =>
        Assert.Equal(["Minister Anna Kovac | said | The dam would flood two valleys"], Lines(After));

    [Fact]
    public void Run_SplitQuotation_LeavesOutCueAndSource() =>
        Assert.Equal(["he | said | “ We are ready , ” + “ but we will wait . ”"], Lines(Split));

    [Fact]
    public void Run_AccordingToBeforeContent_TakesItsNoun() =>
        Assert.Equal(["a leaked memo | According to | the bridge would fall"], Lines(According));

    [Fact]
    public void Run_PlainTelling_AttributesNothing() => Assert.Empty(Lines(Told));

    [Fact]
    public void Read_ModelCutShort_SaysSo()
    {
        using var stream = typeof(AttributionModel).Assembly.GetManifestResourceStream(AttributionModel.Resource)!;
        var start = new byte[5000];
        stream.ReadExactly(start);
        Assert.Contains("cut short", Assert.Throws<InvalidDataException>(() => AttributionModel.Read(new MemoryStream(start))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ForeignFile_SaysSo() =>
        Assert.Throws<InvalidDataException>(() => AttributionModel.Read(new MemoryStream(new byte[100])));

    [Theory]
    [InlineData(100_000)]
    [InlineData(300)]
    public void Run_FourTimesTheCuesInLongSentences_TakesNoMoreThanNineTimesAsLong(int sentenceLength)
    {
        var small = Fastest(3_000, sentenceLength);
        var large = Fastest(12_000, sentenceLength);

        Assert.True(large < (9 * small) + Noise, $"{small} and {large}");
    }

    // A quadratic pass over the longer text takes minutes.
    private static readonly TimeSpan Noise = TimeSpan.FromSeconds(2);

    private static TimeSpan Fastest(int count, int sentenceLength)
    {
        var text = string.Concat(Enumerable.Repeat("said ", count));
        var tokens = new Token[count];
        var sentences = new List<Sentence>();
        for (var i = 0; i < count; i++)
        {
            var start = i - (i % sentenceLength);
            tokens[i] = new Token(new TextSpan(5 * i, (5 * i) + 4), "say", Upos.VERB, "VBD", "_", i == start ? -1 : start, i == start ? "root" : "ccomp", EntityTag.O);
            if (i == start)
            {
                sentences.Add(new Sentence(new TokenSpan(i, Math.Min(count, i + sentenceLength)), 0));
            }
        }

        return Enumerable.Range(0, 2).Min(_ =>
        {
            var draft = new Draft(Article.FromText("long", text), new Document(text, tokens, [.. sentences]), ParsedReport.Knowledge.Value);
            var watch = Stopwatch.StartNew();
            Step.Value.Run(draft);
            return watch.Elapsed;
        });
    }

    private static IEnumerable<string> Lines(string words)
    {
        Draft draft = ParsedReport.Draft(words);
        Step.Value.Run(draft);
        return draft.Attributions.Select(a => $"{Text(a.Source)} | {Text(a.Cue)} | {Text(a.Content)}");

        string Text(List<TextSpan> spans) => string.Join(" + ", spans.Select(s => s.Slice(draft.Document.Text).ToString()));
    }
}
