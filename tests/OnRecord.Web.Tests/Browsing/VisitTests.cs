using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Browsing;

public sealed class VisitTests(Desk desk)
{
    private static readonly Uri Elsewhere = new("http://desk.invalid:9/");

    [Theory]
    [InlineData("<script>alert('here')</script>", "dialog: here")]
    [InlineData("<img src=http://tracker.invalid/a.png>", "request to another server: http://tracker.invalid/a.png")]
    [InlineData("<script>null.x</script>", "script: ")]
    [InlineData("<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\"><script>1</script>", "Content Security Policy")]
    public async Task Faults_PageDoesWhatNoneMay_TellOfIt(string markup, string fault)
    {
        var visit = await Visit.BeginAsync(desk.Browser, Elsewhere);
        await visit.Page.SetContentAsync($"<title>t</title>{markup}", new PageSetContentOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(visit.Page).ToHaveTitleAsync("t");

        for (var i = 0; i < 100 && visit.Faults().Count == 0; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Contains(visit.Faults(), told => told.Contains(fault));
        await Assert.ThrowsAnyAsync<Xunit.Sdk.EmptyException>(async () => await visit.DisposeAsync());
    }

    [Fact]
    public async Task Axe_PaleWords_AreFound()
    {
        await using var visit = await Visit.BeginAsync(desk.Browser, Elsewhere);
        await visit.Page.SetContentAsync("<html lang=en><title>t</title><p style='color:#ddd'>pale</p>");

        var fault = await Assert.ThrowsAnyAsync<Xunit.Sdk.TrueException>(() => Axe.AssertCleanAsync(visit.Page));
        Assert.Contains("color-contrast", fault.Message);
    }
}
