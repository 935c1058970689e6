using OnRecord.Language;
using OnRecord.Language.Neural;
using OnRecord.Text;

namespace OnRecord.Tests.Language.Neural;

public sealed class KnownSentencesTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private readonly KnownSentences _known = new();
    private char[] _buffer = new char[8];

    [Fact]
    public void Sentence_SeenBefore_GetsItsLabelsAtItsNewPlace()
    {
        var first = Words("Ministers met .");
        var said = Labels(first, seed: 5);
        _known.Add(Key(first, new TokenSpan(0, 3)), new TokenSpan(0, 3), said);

        var second = Words("On Monday Ministers met .");
        var annotation = new Annotation(second.Count);
        Assert.True(_known.TryLabel(Key(second, new TokenSpan(2, 5)), new TokenSpan(2, 5), annotation));
        Assert.Equal(said.Upos, annotation.Upos[2..]);
        Assert.Equal(said.Xpos, annotation.Xpos[2..]);
        Assert.Equal(said.Relations, annotation.Relations[2..]);
        Assert.Equal(said.Entities, annotation.Entities[2..]);
        Assert.Equal(said.Marks, annotation.Marks[2..]);
        Assert.Equal(said.Heads.Select(head => head < 0 ? -1 : head + 2), annotation.Heads[2..]);
    }

    [Theory]
    [InlineData("ministers met .")]
    [InlineData("Ministers met")]
    [InlineData("Minister smet .")]
    [InlineData("Ministers met . .")]
    public void Sentence_OfOtherWords_IsNotKnown(string other)
    {
        var first = Words("Ministers met .");
        _known.Add(Key(first, new TokenSpan(0, 3)), new TokenSpan(0, 3), Labels(first, seed: 5));
        var words = Words(other);
        Assert.False(_known.TryLabel(Key(words, new TokenSpan(0, words.Count)), new TokenSpan(0, words.Count), new Annotation(words.Count)));
    }

    [Fact]
    public void Memory_WhenFull_ForgetsTheOldestAndNeverMixesSentences()
    {
        var random = new Random(3);
        var sentences = Enumerable.Range(0, 40_000).Select(i => $"Report {i} of the {random.Next(9)} towns came {new string('x', random.Next(60))} late .").ToArray();
        for (var i = 0; i < sentences.Length; i++)
        {
            var words = Words(sentences[i]);
            var span = new TokenSpan(0, words.Count);
            _known.Add(Key(words, span), span, Labels(words, seed: i));
        }

        var known = 0;
        for (var i = 0; i < sentences.Length; i++)
        {
            var words = Words(sentences[i]);
            var annotation = new Annotation(words.Count);
            if (_known.TryLabel(Key(words, new TokenSpan(0, words.Count)), new TokenSpan(0, words.Count), annotation))
            {
                known++;
                Assert.Equal(Labels(words, seed: i).Marks, annotation.Marks);
                Assert.Equal(Labels(words, seed: i).Heads, annotation.Heads);
            }
        }

        Assert.InRange(known, 3_000, 20_000);
    }

    [Fact]
    public void Document_ReadAgain_IsTheSame()
    {
        const string Text = "The governor of Quilla resigned on Sunday, two aides said. \"I will not return,\" she told reporters.\n\nShe denied that any money was missing.";
        var first = fixture.Analyzer.Analyze(Text);
        var again = fixture.Analyzer.Analyze("Nothing else was known of her plans in Port Maro.\n\n" + Text);
        var shift = again.Count - first.Count;
        for (var i = 0; i < first.Count; i++)
        {
            var (one, other) = (first[i], again[i + shift]);
            Assert.Equal((one.Lemma, one.Upos, one.Xpos, one.Deprel, one.Head < 0 ? -1 : one.Head + shift), (other.Lemma, other.Upos, other.Xpos, other.Deprel, other.Head));
        }
    }

    private ReadOnlySpan<char> Key(WordTable words, TokenSpan span)
    {
        var length = KnownSentences.KeyOf(words, span, ref _buffer, 0);
        return _buffer.AsSpan(0, length);
    }

    private static WordTable Words(string text)
    {
        var table = new WordTable(text);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(' ', start) is var space and >= 0 ? space : text.Length;
            table.Spans.Add(new TextSpan(start, end));
            start = end + 1;
        }

        return table;
    }

    private static Annotation Labels(WordTable words, int seed)
    {
        var random = new Random(seed);
        var annotation = new Annotation(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            annotation.Upos[i] = (Upos)random.Next(17);
            annotation.Xpos[i] = random.Next(50);
            annotation.Relations[i] = random.Next(40);
            annotation.Entities[i] = (EntityTag)random.Next(7);
            annotation.Marks[i] = (ushort)random.Next(65_536);
            annotation.Heads[i] = random.Next(-1, words.Count);
        }

        return annotation;
    }
}
