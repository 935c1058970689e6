namespace OnRecord.Web.Tests.Browsing;

public sealed class ChromiumTests
{
    [Fact]
    public void Find_Nowhere_SaysHowToInstallIt()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Chromium.Find(null, "/bin", _ => false));

        Assert.Contains("apt-get install chromium", refusal.Message);
    }

    [Fact]
    public void Find_NamedButAbsent_NamesIt()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Chromium.Find("/opt/own/chromium", "/bin", path => path == "/usr/bin/chromium"));

        Assert.Contains("/opt/own/chromium", refusal.Message);
    }

    [Fact]
    public void Find_InPath_TakesTheFirst() =>
        Assert.Equal("/a/google-chrome", Chromium.Find("", "/a:/b", path => path is "/a/google-chrome" or "/b/chromium"));
}
