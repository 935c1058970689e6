using OnRecord.Language.Conllu;
using OnRecord.Language.Tokenizing;
using OnRecord.Tests.Language.Tokenizing;
using OnRecord.Training.Tokenizing;

namespace OnRecord.Tests.Training.Tokenizing;

public sealed class TokenizerTrainerTests
{
    [Fact]
    public void Train_Twice_GivesTheSameBytes() => Assert.Equal(Bytes(), Bytes());

    [Fact]
    public void Typography_StraightQuotes_TurnAndKeepTheLength()
    {
        var set = Typography.Apply("\"It's on,\" he said - twice.", '—');

        Assert.Equal("“It’s on,” he said — twice.", set);
    }

    [Fact]
    public void LostSpaces_ManySentences_TakesOneInTwenty()
    {
        const string Sentence = "1\tTalks\t_\t_\t_\t_\t0\t_\t_\t_\n2\tfailed\t_\t_\t_\t_\t1\t_\t_\tSpaceAfter=No\n3\t.\t_\t_\t_\t_\t1\t_\t_\t_\n\n";
        var text = new StringReader(string.Concat(Enumerable.Repeat(Sentence, 2 * LostSpaces.Interval + 1)));

        var worn = LostSpaces.Apply([.. new ConlluReader(text, "many").Read()]);

        Assert.Equal(2, worn.Count(sentence => !sentence.Rows[^1].SpaceAfter));
    }

    [Fact]
    public void Build_WordThatIsDividedAsOftenAsWhole_IsNeverDivided()
    {
        const string Sentence =
            "1-2\tits\t_\t_\t_\t_\t_\t_\t_\t_\n1\tit\t_\t_\t_\t_\t0\t_\t_\t_\n2\ts\t_\t_\t_\t_\t1\t_\t_\t_\n3\tits\t_\t_\t_\t_\t1\t_\t_\t_\n"
            + "4-5\tgonna\t_\t_\t_\t_\t_\t_\t_\t_\n4\tgon\t_\t_\t_\t_\t1\t_\t_\t_\n5\tna\t_\t_\t_\t_\t1\t_\t_\t_\n\n";
        var document = ConlluDocument.Read([.. new ConlluReader(new StringReader(Sentence), "slips").Read()]);

        var splits = TokenizerTablesBuilder.Build([document], new Dictionary<uint, byte>()).Splits;

        Assert.Equal(3, splits[FeatureHash.OfNormal("gonna")]);
        Assert.Equal(0, splits[FeatureHash.OfNormal("its")]);
    }

    private static byte[] Bytes()
    {
        var stream = new MemoryStream();
        SmallTokenizer.Model().Write(new BinaryWriter(stream));
        return stream.ToArray();
    }
}
