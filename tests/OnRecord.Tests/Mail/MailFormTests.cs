using OnRecord.Reading;
using OnRecord.Tests.Reading.Forms;

namespace OnRecord.Tests.Mail;

public class MailFormTests
{
    private const string Head = "Return-Path: <news@news.example>\r\nFrom: Andes Daily <news@news.example>\r\nTo: reader@example.org\r\nSubject: =?utf-8?q?Fwd=3A_Talks_end_in_Per=C3=BA?=\r\nDate: Tue, 04 May 2021 09:30:00 +0200\r\nMessage-ID: <1@news.example>\r\nMIME-Version: 1.0\r\n";

    [Fact]
    public void Read_NewsletterOfTwoParts_TakesItsHtml()
    {
        var article = Assert.Single(FormsFixture.Read(Head + "Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + "<table><tr><td><p>View in browser</p><h1>Talks end in Per=FA</h1><p>Talks ended on Friday and nobody signed, the minister said in Lima.</p><p>Se=F1or Prado left.</p><p>Unsubscribe</p></td></tr></table>\r\n--b--\r\n"));

        Assert.Equal(("Talks end in Perú", "Andes Daily", "2021-05-04T09:30+02:00"), (article.Title, article.Outlet, article.Published?.ToString()));
        Assert.Equal("Talks ended on Friday and nobody signed, the minister said in Lima.\nSeñor Prado left.", FormsFixture.Body(article));
    }

    [Fact]
    public void Read_FlowedText_IsJoined()
    {
        var article = Assert.Single(FormsFixture.Read(Head + "Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nTalks ended on Friday and nobody \r\nsigned, the minister said in Lima.\r\n\r\nThey resume in May.\r\n"));

        Assert.Equal("Talks ended on Friday and nobody signed, the minister said in Lima.\nThey resume in May.", FormsFixture.Body(article));
    }

    [Fact]
    public void Read_Attachments_AreLeftOutAndNoted()
    {
        var article = Assert.Single(FormsFixture.Read(Head + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nTalks ended on Friday, the minister said.\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"x.pdf\"\r\n\r\n%PDF\r\n--b--\r\n"));

        Assert.Contains("1 attachment left out", article.Notes);
    }

    [Fact]
    public void Read_SavedPage_IsReadAsAPageOfItsAddress()
    {
        var article = Assert.Single(FormsFixture.Read("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/talks\r\nSubject: Talks end\r\nDate: Tue, 04 May 2021 09:30:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: https://news.example/talks\r\n\r\n"
            + "<html><head><title>Talks end</title><meta property=\"article:published_time\" content=\"2021-05-03\"></head><body><nav>Home</nav><article><h1>Talks end</h1><p>Talks ended on Friday and nobody signed, the minister said in Lima on Monday.</p></article></body></html>\r\n--b--\r\n"));

        Assert.Equal(("https://news.example/talks", "2021-05-03"), (article.Url, article.Published?.ToString()));
    }

    [Theory]
    [InlineData("From: our correspondent\nDate: 4 May 2021\n\nNorway warned Peru on Monday that its ships must leave the harbour, the ministry said in Oslo.")]
    [InlineData("Subject: talks\n\nNorway warned Peru on Monday that its ships must leave the harbour, the ministry said in Oslo.")]
    public void Read_ReportThatLooksLikeAMail_IsPlainText(string text) =>
        Assert.Contains("Norway warned Peru", Assert.Single(FormsFixture.Read(text)).Text);

    [Fact]
    public void Read_MailWithoutText_IsRefused() =>
        Assert.Contains("holds no text", Assert.Throws<ReadingException>(() => FormsFixture.Find(Head + "Content-Type: image/png\r\n\r\nx")).Message);

    [Fact]
    public void Read_PartsInPartsWithoutEnd_AreBounded()
    {
        var nested = string.Concat(Enumerable.Range(0, 5000).Select(i => $"Content-Type: multipart/mixed; boundary=\"b{i}\"\r\n\r\n--b{i}\r\n"));

        Assert.Throws<ReadingException>(() => FormsFixture.Find(Head + nested));
    }
}
