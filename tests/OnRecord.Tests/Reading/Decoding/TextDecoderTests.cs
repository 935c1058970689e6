using System.Text;
using OnRecord.Reading;

namespace OnRecord.Tests.Reading.Decoding;

public class TextDecoderTests
{
    private const string Sentence = "Le président a déclaré mardi que l’été serait très difficile à Besançon, où la grève a commencé.";

    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Read_TextInEncoding_IsReadAlike(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sentence)];
        Assert.Equal(Sentence, Read(bytes).Text);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("no-such-charset")]
    public void Read_DeclaredCharsetThatIsNotRead_IsNotedAndGuessed(string charset)
    {
        var article = Read(Encoding.GetEncoding(1252).GetBytes($"<html><head><meta charset=\"{charset}\"></head><body><p>{Sentence}</p></body></html>"));

        Assert.Contains(article.Notes, note => note.Contains(charset, StringComparison.Ordinal));
        Assert.Contains("Besançon", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DeclaredCharset_IsUsed()
    {
        var page = $"<html><head><meta charset=\"windows-1251\"></head><body><p>{Cyrillic}</p></body></html>";
        Assert.Contains(Cyrillic, Read(Encoding.GetEncoding(1251).GetBytes(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_GuessedEncoding_IsNoted() =>
        Assert.Contains(Read(Encoding.GetEncoding(1252).GetBytes(Sentence)).Notes, n => n.StartsWith("encoding guessed", StringComparison.Ordinal));

    [Theory]
    [InlineData(new byte[0], "empty")]
    [InlineData(new byte[] { 0x20, 0x0A }, "no text")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "PDF")]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }, "binary")]
    public void Read_NotText_IsRefusedByName(byte[] bytes, string problem)
    {
        var refusal = Assert.Throws<ReadingException>(() => Read(bytes));
        Assert.Contains("sample.bin", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refusal.Problem, StringComparison.Ordinal);
    }

    private const string Cyrillic = "Совет порта решил закрыть северные доки, сообщили два делегата.";

    private static Article Read(byte[] bytes) => ReadingFixture.Reader.Read(new ReportInput("sample.bin", "sample", bytes));
}
