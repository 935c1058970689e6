using System.Text;
using CsCheck;
using OnRecord.Cluster.Slices;
using OnRecord.Reading;
using OnRecord.Reading.Archives;
using OnRecord.Reading.Forms;
using OnRecord.Tests.Reading.Archives;
using OnRecord.Tests.Reading.Forms;

namespace OnRecord.Cluster.Tests.Slices;

/// <summary>Whatever is cut holds, piece by piece, what the whole holds.</summary>
public sealed class CutTests
{
    private static readonly ReportForms Forms = new(Reader.LoadEmbedded());

    [Fact]
    public void Lines_CutAnywhere_AreTheLinesOfTheWholeWithTheirNumbers() => Gen.Select(Gen.String[Gen.Char["ab\n"], 0, 60].Array[0, 20].Select(string.Concat), Gen.Long[1, 40]).Sample((text, size) =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var cuts = LineCuts.Of(new MemoryStream(bytes), size);

        Assert.Equal((0L, 1), cuts[0]);
        Assert.All(cuts.Skip(1), cut => Assert.Equal((byte)'\n', bytes[cut.At - 1]));
        Assert.All(cuts, cut => Assert.Equal(cut.Line, 1 + bytes.AsSpan(0, (int)cut.At).Count((byte)'\n')));
        Assert.All(cuts.Zip(cuts.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= size));
        Assert.All(cuts.Skip(1), cut => Assert.True(cut.At < bytes.Length));
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Archive_CutIntoStretches_HoldsTheReportsOfTheWhole(bool isPacked)
    {
        var archive = Archive(isPacked);
        foreach (var size in new long[] { 1, 500, 2_000, 1 << 20 })
        {
            var cuts = ArchiveCuts.Of(new MemoryStream(archive), size);

            Assert.True(size > archive.Length == (cuts.Count == 1), $"{cuts.Count} stretches of {size} bytes");
            Assert.Equal(Found(archive, [0]), Found(archive, cuts));
        }
    }

    [Fact]
    public void Archive_WithAPageAboutArchives_IsNotCutInThePage()
    {
        var page = WarcBuilder.Page("archives") + "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nHTTP/1.1 200 OK";
        var archive = new WarcBuilder().Response("a").Response("b", page).Response("c").Plain();

        var cuts = ArchiveCuts.Of(new MemoryStream(archive), 1);

        Assert.Equal(new WarcBuilder().Response("a").Response("b", page).Response("c").Offsets().Select(at => (long)at), cuts);
    }

    [Fact]
    public void Archive_PackedWithAPictureOfAMember_IsNotCutInThePicture()
    {
        // Data that cannot be packed further holds the first bytes of a member as they are.
        var noise = new byte[3_000];
        new Random(5).NextBytes(noise);
        Gzipped.Of("no archive"u8.ToArray()).CopyTo(noise, 1_000);
        var builder = new WarcBuilder().Response("a").Record("resource", Convert.ToBase64String(noise)).Response("b");
        var members = builder.Members();
        members[1] = Stored(noise);
        byte[] archive = [.. members.SelectMany(member => member)];

        var cuts = ArchiveCuts.Of(new MemoryStream(archive), 1);

        Assert.Equal([0, members[0].Length + members[1].Length], cuts);
    }

    [Fact]
    public void Archive_PackedAsOneMember_IsOneStretch() =>
        Assert.Equal([0], ArchiveCuts.Of(new MemoryStream(Gzipped.Of(Archive(isPacked: false))), 100));

    [Fact]
    public void Archive_BrokenInTheMiddle_IsCutUpToThereAndHoldsTheSame()
    {
        var archive = new WarcBuilder().Response("a").Response("b").Response("c", length: 99_999).Response("d").Response("e").Plain();

        var cuts = ArchiveCuts.Of(new MemoryStream(archive), 1);

        Assert.Equal(2, cuts.Count);
        Assert.Equal(Found(archive, [0]), Found(archive, cuts));
    }

    [Fact]
    public void Archive_OfAnyBytes_IsCutWithoutAFault() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        foreach (var archive in new[] { bytes, [.. "WARC/1.0\r\n"u8, .. bytes], [.. Gzipped.Of("WARC/1.0\r\n"u8.ToArray()), .. bytes] })
        {
            var cuts = ArchiveCuts.Of(new MemoryStream(archive), 10);
            Assert.Equal(0, cuts[0]);
            Assert.True(cuts.Zip(cuts.Skip(1)).All(pair => pair.First < pair.Second));
        }
    });

    // Stored, not packed, so that the bytes stand in the member as they are.
    private static byte[] Stored(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(memory, System.IO.Compression.CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }

    private static byte[] Archive(bool isPacked)
    {
        var builder = new WarcBuilder().Record("warcinfo", "software: test");
        for (var i = 0; i < 12; i++)
        {
            builder.Response($"page-{i}", status: i == 5 ? "404 Not Found" : "200 OK").Record("request", "GET / HTTP/1.1\r\n\r\n");
        }

        return isPacked ? builder.Packed() : builder.Plain();
    }

    private static List<(string, string, string?, int)> Found(byte[] archive, IReadOnlyList<long> cuts) => [.. cuts.SelectMany((cut, i) =>
    {
        var end = i + 1 < cuts.Count ? cuts[i + 1] : archive.Length;
        return Forms.Read("archive", "archive", new StretchStream(new MemoryStream(archive), cut, end), origin: cut);
    }).Where(finding => finding is not FoundNote).Select(finding => finding switch
    {
        FoundReport report => (report.Input.Name, report.Input.Id, report.Input.Url, report.Input.Bytes.Length),
        FoundFault fault => (fault.Refusal.Message, "", null, 0),
        _ => (finding.ToString(), "", null, -1),
    })];
}
