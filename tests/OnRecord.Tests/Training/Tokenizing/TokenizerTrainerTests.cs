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

    private static byte[] Bytes()
    {
        var stream = new MemoryStream();
        SmallTokenizer.Model().Write(new BinaryWriter(stream));
        return stream.ToArray();
    }
}
