using System.IO.Compression;
using OnRecord.Reading;
using OnRecord.Reading.Forms;

namespace OnRecord.Tests.Reading.Forms;

public class GzipTests
{
    private const string Report = "Norway warns Peru\n\nNorway warned Peru on Monday that its ships must leave the harbour, the ministry said in Oslo.";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Read_PackedReport_IsUnpacked(int times)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Report);
        for (var i = 0; i < times; i++)
        {
            bytes = Gzipped.Of(bytes);
        }

        Assert.Equal("Norway warns Peru", Assert.Single(FormsFixture.Read(bytes)).Title);
    }

    [Fact]
    public void Read_SeveralMembers_AreOneInput()
    {
        var half = Report.Length / 2;
        byte[] bytes = [.. Gzipped.Of(System.Text.Encoding.UTF8.GetBytes(Report[..half])), .. Gzipped.Of(System.Text.Encoding.UTF8.GetBytes(Report[half..]))];

        Assert.EndsWith("the ministry said in Oslo.", Assert.Single(FormsFixture.Read(bytes)).Text);
    }

    [Fact]
    public void Read_PackedThrice_IsRefused()
    {
        var refusal = Assert.Throws<ReadingException>(() => FormsFixture.Find(Gzipped.Of(Gzipped.Of(Gzipped.Of(System.Text.Encoding.UTF8.GetBytes(Report))))));

        Assert.Contains("packed more than 2 times", refusal.Message);
    }

    [Fact]
    public void Read_BombOfZeros_IsRefusedAtTheLimit()
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            zeros.AsSpan().Fill((byte)'a');
            for (var i = 0; i <= ReportSource.LargestWhole >> 20; i++)
            {
                gzip.Write(zeros);
            }
        }

        var refusal = Assert.Throws<ReadingException>(() => FormsFixture.Find(memory.ToArray()));

        Assert.Contains("MiB unpacked", refusal.Message);
    }

    [Theory]
    [InlineData(-9, "breaks off")]
    [InlineData(-1, "breaks off")]
    [InlineData(0, "checksum")]
    public void Read_BrokenPacking_IsRefusedByName(int cut, string expected)
    {
        var bytes = Gzipped.Of(System.Text.Encoding.UTF8.GetBytes(Report));
        bytes = cut < 0 ? bytes[..^-cut] : bytes;
        bytes[^5] ^= (byte)(cut < 0 ? 0 : 1);

        var refusal = Assert.Throws<ReadingException>(() => FormsFixture.Find(bytes));

        Assert.Contains(expected, refusal.Message);
        Assert.Contains("input", refusal.Message);
    }
}
