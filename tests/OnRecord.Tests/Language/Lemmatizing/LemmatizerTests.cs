using OnRecord.Language;
using OnRecord.Language.Conllu;
using OnRecord.Language.Lemmatizing;
using OnRecord.Training.Lemmatizing;

namespace OnRecord.Tests.Language.Lemmatizing;

public sealed class LemmatizerTests
{
    private static readonly (string Form, string Lemma, string Upos, string Xpos, string Feats)[] Words =
    [
        ("denied", "deny", "VERB", "VBD", "Tense=Past"), ("relied", "rely", "VERB", "VBD", "Tense=Past"),
        ("claimed", "claim", "VERB", "VBD", "Tense=Past"), ("vowed", "vow", "VERB", "VBD", "Tense=Past"),
        ("delayed", "delay", "VERB", "VBD", "Tense=Past"), ("went", "go", "VERB", "VBD", "Tense=Past"), ("deny", "deny", "VERB", "VB", "VerbForm=Inf"),
        ("Iraqis", "Iraqi", "PROPN", "NNPS", "Number=Plur"), ("Iranians", "Iranian", "PROPN", "NNPS", "Number=Plur"),
        ("talks", "talk", "NOUN", "NNS", "Number=Plur"), ("Talks", "talk", "NOUN", "NNS", "Number=Plur"),
        ("Votes", "vote", "NOUN", "NNS", "Number=Plur"), ("I", "I", "PRON", "PRP", "Person=1"), ("n't", "not", "PART", "RB", "_"),
    ];

    private static readonly List<ConlluSentence> Sentences = [.. Words.Select(word => new ConlluSentence([], [new ConlluRow(
        new ConlluId(1, 1), word.Form, word.Lemma, word.Upos, word.Xpos, word.Feats, 0, "root", "_", "_")]))];

    private static readonly Lemmatizer Trained = new(LemmatizerTrainer.Train(Sentences));

    [Theory]
    [InlineData("denied", Upos.VERB, "VBD", "deny")]
    [InlineData("WENT", Upos.VERB, "VBD", "go")]
    [InlineData("n’t", Upos.PART, "RB", "not")]
    [InlineData("I", Upos.PRON, "PRP", "I")]
    public void Lemma_KnownWord_IsTheTreebanks(string form, Upos upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Trained.Lemma(form, upos, xpos));

    [Theory]
    [InlineData("tried", Upos.VERB, "VBD", "try")]
    [InlineData("Warned", Upos.VERB, "VBD", "warn")]
    [InlineData("Saudis", Upos.PROPN, "NNPS", "Saudi")]
    [InlineData("Threats", Upos.NOUN, "NNS", "threat")]
    public void Lemma_UnknownWord_FollowsItsSuffix(string form, Upos upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Trained.Lemma(form, upos, xpos));

    [Theory]
    [InlineData("Basra", Upos.X, "??", "basra")]
    [InlineData("Basra", Upos.PROPN, "??", "Basra")]
    public void Lemma_UnknownTags_KeepsTheWord(string form, Upos upos, string xpos, string lemma) =>
        Assert.Equal(lemma, Trained.Lemma(form, upos, xpos));

    [Fact]
    public void Lemma_AskedAgain_IsTheSameString() =>
        Assert.Same(Trained.Lemma("denied", Upos.VERB, "VBD"), Trained.Lemma("Denied", Upos.VERB, "VBD"));

    [Fact]
    public void Lemma_VeryLongWord_IsCutLikeAnyOther() =>
        Assert.Equal(100_001, Trained.Lemma(new string('x', 100_000) + "ied", Upos.VERB, "VBD").Length);

    [Fact]
    public void Read_WrittenModel_GivesTheSameLemmas()
    {
        var stream = new MemoryStream();
        LemmatizerTrainer.Train(Sentences).Write(new BinaryWriter(stream));
        stream.Position = 0;

        var read = new Lemmatizer(LemmatizerModel.Read(new BinaryReader(stream)));

        Assert.All(Words, word => Assert.Equal(word.Lemma, read.Lemma(word.Form, Enum.Parse<Upos>(word.Upos), word.Xpos)));
        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void Feats_KnownAndUnknownWords_ComeFromWordOrTags()
    {
        var stream = new MemoryStream();
        FeatsTrainer.Train(Sentences).Write(new BinaryWriter(stream));
        stream.Position = 0;

        var feats = new FeatsPredictor(FeatsModel.Read(new BinaryReader(stream)));

        Assert.Equal("Person=1", feats.Feats("I", Upos.PRON, "PRP"));
        Assert.Equal("Number=Plur", feats.Feats("Clashes", Upos.NOUN, "NNS"));
        Assert.Equal("_", feats.Feats("Clashes", Upos.NOUN, "??"));
    }
}
