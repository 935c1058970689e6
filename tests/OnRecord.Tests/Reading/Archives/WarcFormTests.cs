using OnRecord.Reading.Forms;
using OnRecord.Tests.Reading.Forms;

namespace OnRecord.Tests.Reading.Archives;

public class WarcFormTests
{
    private static WarcBuilder Archive => new WarcBuilder().Record("warcinfo", "software: a crawler").Record("request", "GET / HTTP/1.1\r\n\r\n")
        .Response("one").Response("two").Response("gone", status: "404 Not Found").Response("picture", fields: "Content-Type: image/png\r\n").Response("three");

    [Fact]
    public void Read_PlainArchive_GivesItsPages() => Assert.Equal(["one", "two", "three"], FormsFixture.Read(Archive.Plain()).Select(a => a.Id));

    [Fact]
    public void Read_PackedRecordByRecord_GivesTheSame() => Assert.Equal(["one", "two", "three"], FormsFixture.Read(Archive.Packed()).Select(a => a.Id));

    [Fact]
    public void Read_PackedAsAWhole_GivesTheSame() => Assert.Equal(["one", "two", "three"], FormsFixture.Read(Gzipped.Of(Archive.Plain())).Select(a => a.Id));

    [Fact]
    public void Read_Page_KeepsAddressAndText()
    {
        var article = FormsFixture.Read(Archive.Plain())[0];

        Assert.Equal(("one", "https://news.example/one"), (article.Title, article.Url));
        Assert.Contains("Dock workers", article.Text);
    }

    [Fact]
    public void Read_RecordsWithoutAReport_AreCounted()
    {
        var note = Assert.Single(FormsFixture.Find(Archive.Plain()).OfType<FoundNote>());

        Assert.Contains("4 records hold no report", note.Text);
        Assert.Contains("1 with status 404", note.Text);
        Assert.Contains("1 image/png", note.Text);
    }

    [Fact]
    public void Read_BrokenMember_IsNamedByItsOffsetAndPassed()
    {
        var members = Archive.Members();
        members[3][members[3].Length / 2] ^= 0xFF;

        var findings = FormsFixture.Find([.. members.SelectMany(m => m)]);

        Assert.Equal(["one", "three"], findings.OfType<FoundReport>().Select(f => f.Input.Id));
        Assert.Equal($"byte {WarcBuilder.Starts(members)[3]}", Assert.Single(findings.OfType<FoundFault>()).Refusal.Place);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9_000_000)]
    public void Read_WrongLengthInPlainArchive_IsNamedByItsOffsetAndPassed(int length)
    {
        var archive = new WarcBuilder().Response("one").Response("two", length: length).Response("three");

        var findings = FormsFixture.Find(archive.Plain());

        Assert.Equal(["one", "three"], findings.OfType<FoundReport>().Select(f => f.Input.Id));
        Assert.Equal($"byte {archive.Offsets()[1]}", Assert.Single(findings.OfType<FoundFault>()).Refusal.Place);
    }

    [Fact]
    public void Read_WrongLengthInPackedArchive_TakesNothingFromTheNextRecord()
    {
        var archive = new WarcBuilder().Response("one").Response("two", length: 9_000_000).Response("three");

        var findings = FormsFixture.Find(archive.Packed());

        Assert.Equal(["one", "three"], findings.OfType<FoundReport>().Select(f => f.Input.Id));
        Assert.Equal($"byte {WarcBuilder.Starts(archive.Members())[1]}", Assert.Single(findings.OfType<FoundFault>()).Refusal.Place);
    }

    [Fact]
    public void Read_RecordLargerThanTheLimit_IsNamedAndTheRestIsRead()
    {
        var archive = new WarcBuilder().Response("one").Response("large", new string('x', 65 << 20)).Response("three");

        var findings = FormsFixture.Find(archive.Packed());

        Assert.Equal(["one", "three"], findings.OfType<FoundReport>().Select(f => f.Input.Id));
        Assert.Contains("64 MiB", Assert.Single(findings.OfType<FoundFault>()).Refusal.Message);
    }

    [Fact]
    public void Read_ArchiveThatBreaksOff_GivesWhatStandsBefore()
    {
        var bytes = new WarcBuilder().Response("one").Response("two").Packed();

        var findings = FormsFixture.Find(bytes[..^40]);

        Assert.Equal(["one"], findings.OfType<FoundReport>().Select(f => f.Input.Id));
        Assert.Single(findings.OfType<FoundFault>());
    }

    [Fact]
    public void Read_LongArchive_HoldsNoMoreMemoryThanARecord()
    {
        var member = new WarcBuilder().Response("page").Packed();
        var count = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        using var stream = new Repeated(member, 20_000);
        foreach (var finding in FormsFixture.Forms.Read("long.warc.gz", "long", stream))
        {
            count += finding is FoundReport ? 1 : 0;
        }

        Assert.Equal(20_000, count);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true), 0, before + (100L << 20));
    }

    [Fact]
    public void Read_MembersWithoutLineEnds_AreReadAll()
    {
        var records = new WarcBuilder().Response("one").Response("two").Response("three").Offsets();
        var plain = new WarcBuilder().Response("one").Response("two").Response("three").Plain();
        byte[][] bare = [plain[..(records[1] - 4)], plain[records[1]..(records[2] - 4)], plain[records[2]..]];

        Assert.Equal(["one", "two", "three"], FormsFixture.Read([.. bare.SelectMany(Gzipped.Of)]).Select(a => a.Id));
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n", "5\r\n<p>Th\r\n3;x=y\r\ne k\r\n0\r\n\r\n", "<p>The k")]
    [InlineData("Transfer-Encoding: chunked\r\n", "<p>not chunked", "<p>not chunked")]
    [InlineData("Content-Encoding: gzip\r\n", "<p>not packed", "<p>not packed")]
    [InlineData("Content-Encoding: br\r\n", "<p>not packed", "<p>not packed")]
    public void Read_EncodedBody_IsDecodedWhereItStillIs(string fields, string body, string expected)
    {
        var found = Assert.Single(FormsFixture.Find(new WarcBuilder().Response("x", body, fields: fields + "Content-Type: text/html\r\n").Plain()).OfType<FoundReport>());

        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(found.Input.Bytes.Span));
    }

    [Fact]
    public void Read_TextOfAConversion_IsAReport()
    {
        var archive = new WarcBuilder().Record("conversion", "Aid arrives\n\nNorway sent aid to Peru on Friday, the minister said in Oslo on Monday.", "wet");

        Assert.Equal("Aid arrives", Assert.Single(FormsFixture.Read(archive.Plain())).Title);
    }

    [Fact]
    public void Read_PageThatWasCutOff_SaysSo()
    {
        var archive = new WarcBuilder().Record("response", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{WarcBuilder.Page("x")}", "x", "WARC-Truncated: length\r\n");

        Assert.Contains(Assert.Single(FormsFixture.Read(archive.Plain())).Notes, note => note.Contains("cut the page off"));
    }

    /// <summary>The same bytes over and over, without holding them all.</summary>
    private sealed class Repeated(byte[] part, int times) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var from = (int)(_at % part.Length);
            var length = _at / part.Length >= times ? 0 : Math.Min(count, part.Length - from);
            part.AsSpan(from, length).CopyTo(buffer.AsSpan(offset));
            _at += length;
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
