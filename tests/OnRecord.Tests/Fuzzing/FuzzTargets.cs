using System.Text;
using OnRecord.Cli.Fetching;
using OnRecord.Cli.Inputs;
using OnRecord.Mail;
using OnRecord.Pdf;
using OnRecord.Reading;
using OnRecord.Reading.Archives;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Structured;
using OnRecord.Tests.Outputs;
using OnRecord.Tests.Reading;
using OnRecord.Tests.Reading.Archives;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Fuzzing;

/// <summary>All readers of bytes that others wrote.</summary>
internal static class FuzzTargets
{
    private const string Prose = "Norway warned Peru on Monday, the ministry said. ";

    private static readonly string[] Markup =
    [
        "<p>", "</p>", "<div>", "</div>", "<article>", "<h1>", "<script>", "</script>", "<style>", "<table><tr><td>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#0;", "&#x110000;", "&nbsp;", "&e;",
        "<figure><figcaption>", "<time datetime=\"2021-05-04T09:30:00+25:99\">", " class=\"footer\"", " style=\"display:none\"", "<svg>", "<template>", "<meta charset=utf-16>", "<meta charset=x>", "By Ana Prado", "4 May 2021", "\uFEFF", "\u202E", "\U0001F600", Prose,
    ];

    private static readonly string[] Xml =
    [
        .. Markup, "<item>", "</item>", "<entry>", "<title>", "</title>", "<link href=\"//x\"/>", "<content type=\"xhtml\">", "<content:encoded>", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "<!DOCTYPE a [<!ENTITY e \"&e;&e;\">]>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", " xmlns=\"x\"", " xmlns:a=\"\"", "<a:", "<url>", "<loc>", "<sitemap>", "<pubDate>",
    ];

    private static readonly string[] Json = ["{", "}", "[", "]", "\"", ":", ",", "null", "true", "1e999", "\\u0000", "\\ud800", "\"@type\":\"NewsArticle\"", "\"@graph\":", "\"bodies\":[", "\"body_html\":", "\"id\":1", "\"text\":\"", "\n", "//", "\"associations\":{"];

    private static readonly string[] Mime =
    [
        "\r\n", "\r\n\r\n", "--b", "--b--", "Content-Type: ", "multipart/mixed; boundary=\"b\"", "multipart/related", "text/html", "message/rfc822", "charset=utf-7", "charset=\"", "Content-Transfer-Encoding: base64\r\n", "quoted-printable", "=?utf-8?B?", "=?utf-8?q?=", "?=", "Date: ",
        "Tue, 31 Feb 0000 99:99:99 +9999", "From: <", "format=flowed", "Content-Location: http://x", "x-uuencode", "begin 644 x",
    ];

    private static readonly string[] Warc =
    [
        "WARC/1.0\r\n", "\r\n\r\n", "\n\n", "WARC-Type: response\r\n", "WARC-Type: conversion\r\n", "Content-Length: 0\r\n", "Content-Length: 99999999999\r\n", "Content-Length: -1\r\n", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: br\r\n", "Content-Encoding: gzip\r\n",
        "Content-Encoding: deflate\r\n", "ffffffff\r\n", "0\r\n\r\n", "\u001f\u0000", "WARC-Record-ID: <>\r\n", " folded\r\n", ":\r\n",
    ];

    private static readonly string[] Pdf = ["obj", "endobj", "stream\n", "endstream", "<<", ">>", "[", "]", "(", ")", "/Kids [3 0 R]", "/Parent 2 0 R", "/Filter /FlateDecode", "/Filter /LZWDecode", "/Filter [/ASCII85Decode /RunLengthDecode]", "/Length 999999999", "1 0 R", "trailer", "xref\n0 9\n", "%%EOF", "BT", "ET", "Tj", "1e30 0 0 1e30 0 0 Tm", "/Encrypt 1 0 R", "/Type /ObjStm", "/Prev 0", "-1"];

    private static readonly string[] Robots = ["User-agent: *\n", "User-agent: onrecord\n", "Disallow: /", "Allow: ", "*", "$", "%", "%2", "#", "Crawl-delay: 1e9\n", "\r", "\0"];

    private static readonly WarcBuilder Archive = new WarcBuilder().Record("warcinfo", "x").Response("a", $"<html><p>{Prose}").Record("conversion", Prose).Response("b", "5\r\n<p>No\r\n0\r\n\r\n", fields: "Transfer-Encoding: chunked\r\n");

    public static FuzzTarget[] All { get; } =
    [
        new("page", 4, Texts($"<html><head><title>Talks end</title><meta name=author content=\"Ana Prado\"></head><body><nav><a href=/>Home</a></nav><article><h1>Talks end</h1><p>{Prose}</p><figure><figcaption>A port. AFP</figcaption></figure><p>{Prose}</p></article></body></html>",
            $"<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"headline\":\"Talks\",\"articleBody\":\"{Prose}\"}}</script><div class=story-body><p>{Prose}<ul><li>One</ul></div>", "<p>x"), Markup, bytes => Read(ContentForm.Page, bytes)),
        new("fragment", 2, Texts($"<p>{Prose}</p><table><tr><td>{Prose}</td></tr></table>"), Markup, bytes => Read(ContentForm.Fragment, bytes)),
        new("text", 8, Texts($"Andes Wire\n\nTalks end\n\n4 May 2021 - 09:30\n\nBy Ana Prado\n\n{Prose}\n\nA port. Reuters\n\nEditor Picks\nMore\n\n{Prose}", "x\r\ny"), [.. Markup, "\n\n", "\r", "(AP Photo/", "Reuters", "|", "- 09:30"], bytes => Read(ContentForm.Plain, bytes)),
        new("encoding", 12, [.. Texts("<meta charset=shift_jis>Talks"), Encoding.Unicode.GetBytes("Talks end"), Encoding.Latin1.GetBytes("Perú é à ü Talks"), [0xFE, 0xFF, 0, 65], [0xEF, 0xBB, 0xBF, 65]], ["charset=", "utf-7", "iso-2022-jp", "gb18030", "\u001b$B", "\0", "é", "€"], bytes => OnRecord.Reading.Decoding.TextDecoder.Decode(new ReportInput("fuzz", "fuzz", bytes), [])),
        Form("feed", 8, new FeedForm(ReadingFixture.Lexicon), Xml, Texts($"<rss><channel><title>Andes</title><item><title>Talks</title><link>http://x.example/a</link><description>{Prose}</description><pubDate>Tue, 04 May 2021 09:30:00 GMT</pubDate></item></channel></rss>",
            $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><title type=\"html\">a &lt;b&gt;</title><author><name>A B</name></author><content type=\"xhtml\"><div><p>{Prose}</p></div></content></entry></feed>", "<rdf:RDF xmlns:rdf=\"r\"><item><title>x</title></item></rdf:RDF>")),
        Form("site map", 6, new SiteMapForm(ReadingFixture.Lexicon), Xml, Texts("<urlset xmlns:n=\"n\"><url><loc>http://x.example/a</loc><n:news><n:title>Talks</n:title><n:publication_date>2021-05-04</n:publication_date></n:news></url></urlset>", "<sitemapindex><sitemap><loc>http://x.example/1</loc></sitemap></sitemapindex>")),
        Form("archive", 8, new WarcForm(), Warc, [Archive.Plain()]),
        new("packed archive", 4, [Archive.Packed(), Reading.Forms.Gzipped.Of(Archive.Plain())], Warc, bytes => Findings(FormsOf(bytes))),
        Form("json", 12, new JsonForm(ReadingFixture.Lexicon), Json, Texts($"{{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"articleBody\":\"{Prose}\",\"author\":[{{\"name\":\"A B\"}}]}}", $"{{\"uri\":\"u\",\"headlines\":[{{\"role\":\"main\",\"value\":\"T\"}}],\"bodies\":[{{\"value\":\"{Prose}\"}}],\"associations\":{{\"a\":{{\"type\":\"picture\",\"headline\":\"h\"}}}}}}", $"{{\"id\":\"a\",\"text\":\"{Prose}\"}}\n{{\"id\":2,\"body\":\"x\",\"captions\":[\"c\"]}}")),
        new("report line", 12, Texts($"{{\"id\":\"a\",\"text\":\"{Prose}\",\"date\":\"2021-05-04T09:30+02:00\",\"title\":\"T\"}}"), Json, bytes => ReportLine.Read("fuzz", 1, Encoding.UTF8.GetString(bytes))),
        Form("mail", 6, new MailForm(), Mime, Texts($"From: A <a@x.example>\r\nSubject: =?utf-8?q?T?=\r\nDate: Tue, 04 May 2021 09:30:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; format=flowed\r\n\r\n{Prose}\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>{Prose}=C3=A9</p>\r\n--b--\r\n", $"Message-ID: <1>\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\nTm9yd2F5IHdhcm5lZA==\r\n")),
        new("mail head", 6, Texts("From: a\r\nTo: b\r\nMessage-ID: <1>\r\n\r\nx"), Mime, bytes => _ = MailHead.IsMail(bytes)),
        new("pdf", 1, [PdfPage()], Pdf, bytes => PdfText.Of("fuzz", bytes)),
        new("robots", 8, Texts("User-agent: *\nDisallow: /a*b$\nAllow: /a%20b\nCrawl-delay: 2\n"), Robots, bytes => _ = RobotsRules.Parse(Encoding.UTF8.GetString(bytes), "OnRecord").Allows("/a/b%C3%A9?q=1")),
        new("chunks", 10, Texts("5\r\n<p>No\r\n3;x\r\nabc\r\n0\r\n\r\n"), Warc, bytes => _ = Chunks.Joined(bytes)),
        new("language", 4, Texts(Prose + Prose, "Le ministre a dit que les négociations", "قال الوزير إن"), Markup, bytes => _ = ReadingFixture.Lexicon.Languages.Identify(Encoding.UTF8.GetString(bytes))),
        new("written page", 1, Texts($"<h1>T<script>alert(1)</script></h1><p onclick=x>{Prose}<figure><figcaption>\"><svg onload=x> AFP</figcaption></figure>"), [.. Markup, "javascript:", " onerror=", "\"'><img src=x>"], WritePage),
    ];

    private static FuzzTarget Form(string name, int share, IReportForm form, string[] tokens, IReadOnlyList<byte[]> corpus) =>
        new(name, share, corpus, tokens, bytes => Findings(form.Read(new ReportSource("fuzz", "fuzz", new PlainBytes(new MemoryStream(bytes))))));

    private static IEnumerable<Finding> FormsOf(byte[] bytes) => Reading.Forms.FormsFixture.Forms.Read("fuzz", "fuzz", new MemoryStream(bytes));

    /// <summary>All findings, and the first report of them read.</summary>
    private static void Findings(IEnumerable<Finding> findings)
    {
        ReportInput? first = null;
        foreach (var finding in findings)
        {
            first ??= (finding as FoundReport)?.Input;
        }

        if (first is not null)
        {
            Check(ReadingFixture.Reader.Read(first));
        }
    }

    private static void Read(ContentForm form, byte[] bytes) => Check(ReadingFixture.Reader.Read(new ReportInput("fuzz", "fuzz", bytes) { Content = form }));

    /// <summary>The article itself checks that its blocks lie in order inside its text.</summary>
    private static void Check(Article article)
    {
        if (!article.Blocks.All(b => !b.Span.IsEmpty && (b.Credit is null || b.Span.Contains(b.Credit.Value))) || article.Text.AsSpan().Contains("\uD800\uD800", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("a block is empty, or a credit lies outside its block");
        }
    }

    private static void WritePage(byte[] bytes)
    {
        var article = ReadingFixture.Reader.Read(new ReportInput("fuzz", "fuzz", bytes) { Content = ContentForm.Page, Url = Encoding.UTF8.GetString(bytes) });
        if (PageSafety.Fault(PageSafety.Write(new Record("fuzz", article, [], [], [], [], []))) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }
    }

    private static byte[][] Texts(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];

    private static byte[] PdfPage()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        builder.AddPage(PageSize.A4).AddText(Prose, 10, new PdfPoint(60, 700), font);
        return builder.Build();
    }
}
