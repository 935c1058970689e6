using OnRecord.Reading;
using OnRecord.Tests.Reading;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Outputs;

/// <summary>From a hostile page to the page that is written: no script gets through.</summary>
public class HostilePageTests
{
    public static TheoryData<string> Payloads =>
    [
        "<script>alert(1)</script>", "</style><script>alert(1)</script>", "</title><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "\" onfocus=alert(1) autofocus x=\"", "<svg/onload=alert(1)>", "<svg><style><img src=x onerror=alert(1)>", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "<!--><script>alert(1)</script>-->", "<iframe srcdoc='<script>alert(1)</script>'>", "]]><script>alert(1)</script>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "\u2028<script>alert(1)</script>", "<a href=\"java\tscript:alert(1)\">x</a>", "<scr\0ipt>alert(1)</scr\0ipt>",
        "{{constructor.constructor('alert(1)')()}}", "<base href=//evil.example/>", "<meta http-equiv=refresh content='0;url=//evil.example'>", "</p></a></blockquote></html><script>alert(1)</script>",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Write_PayloadInEveryFieldOfAPage_RunsNothing(string payload)
    {
        var safe = System.Net.WebUtility.HtmlEncode(payload);
        var html = $"""
            <html lang="{safe}"><head><title>{safe}</title><meta property="og:title" content="Talks {safe}"><meta property="og:site_name" content="{safe}"><link rel=canonical href="{safe}">
            <meta name=author content="Ana {safe}"><meta property="article:published_time" content="2021-05-04T09:30:00Z">
            <script type="application/ld+json">{System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, object> { ["@type"] = "NewsArticle", ["headline"] = payload, ["author"] = payload, ["url"] = payload, ["inLanguage"] = payload })}</script></head>
            <body class="{safe}"><article id="{safe}"><h1>{safe}</h1><figure><img alt="{safe}"><figcaption>{safe} Photo: AFP</figcaption></figure>
            <p title="{safe}">Norway warned Peru on Monday that {safe} must leave the harbour, the ministry said in Oslo.</p><blockquote cite="{safe}">{safe}</blockquote>
            <ul><li><a href="{safe}">{safe}</a></li></ul><p>{payload}</p><p>The talks ended on Friday and nobody signed, a delegate said in the evening.</p></article></body></html>
            """;

        Check(ReadingFixture.Reader.Read(new ReportInput("hostile", payload, System.Text.Encoding.UTF8.GetBytes(html)) { Url = payload }));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Write_PayloadInEveryFieldOfAnArticle_RunsNothing(string payload)
    {
        var plain = Article.FromText(payload, $"{payload}\n\n{payload} said {payload}.");

        Check(new Article(payload, plain.Text, plain.Blocks)
        {
            Title = payload,
            Outlet = payload,
            Authors = [payload],
            Language = payload,
            Url = payload,
            Notes = [payload],
        });
    }

    private static void Check(Article article)
    {
        Assert.Null(PageSafety.Fault(PageSafety.Write(new Record(article.Id, article, [], [], [], [], []))));
        Assert.Null(PageSafety.Fault(PageSafety.Write(Record.Uncoded(article, article.Language ?? "fr"))));
    }
}
