using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>Every view has an address: it can be gone back to, passed on, and asked for by hand.</summary>
public sealed class AddressJourneys(Desk desk) : Journey(desk)
{
    private const string Withdrawal = "Kenya withdraws its troops from Mandera";

    [Fact]
    public async Task BackAndForward_ShowWhatWasThere()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/reports?q=troops");
        await visit.ClickAsync(AriaRole.Link, Withdrawal);
        await visit.SeesAsync(AriaRole.Heading, Withdrawal);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("#desk-q")).ToHaveValueAsync("troops");
        await visit.SeesAsync(AriaRole.Link, Withdrawal);
        await visit.Page.GoForwardAsync();
        await visit.SeesAsync(AriaRole.Heading, Withdrawal);
    }

    [Fact]
    public async Task SharedLink_ShowsAnotherPersonTheSame()
    {
        await using var sender = await VisitAsync();
        await sender.GoAsync("/reports");
        await sender.Page.Locator("#desk-q").FillAsync("strike");
        await sender.PressAsync("Enter");
        await sender.ReachesAsync(@"/reports\?q=strike$");
        await using var receiver = await VisitAsync(Viewing.Phone);
        await receiver.GoAsync(sender.Path);

        Assert.Equal(await sender.Page.Locator("main h3").AllInnerTextsAsync(), await receiver.Page.Locator("main h3").AllInnerTextsAsync());
    }

    [Theory]
    [InlineData("/no/such/page", 404, "Not found")]
    [InlineData("/reports/0123456789abcdef0123456789abcdef", 404, "Not found")]
    [InlineData("/reports?from=yesterday", 400, "This cannot be asked so")]
    [InlineData("/reports?no-such=1", 400, "This cannot be asked so")]
    public async Task WrongAddress_SaysWhatIsWrong_AndLeadsBack(string path, int status, string heading)
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync(path, status);
        await visit.SeesAsync(AriaRole.Heading, heading);
        await Axe.AssertCleanAsync(visit.Page);
        await visit.ClickAsync(AriaRole.Link, "To the start of the desk");
        await visit.SeesAsync(AriaRole.Heading, "Reports");
    }

    [Fact]
    public async Task WithoutScript_ReadingWorks()
    {
        await using var visit = await VisitAsync(Viewing.Wide with { Scripted = false });
        await visit.GoAsync("/");
        await visit.Page.Locator("#desk-q").FillAsync("troops");
        await visit.ClickAsync(AriaRole.Button, "Search");
        await visit.ClickAsync(AriaRole.Link, Withdrawal);
        await visit.SeesAsync("The promise is kept");
        await visit.Page.Locator(".report-text a.m").First.ClickAsync();
        Assert.Contains('#', visit.Page.Url);
        foreach (var place in await visit.Page.Locator("nav[aria-label=Desk] a").AllAsync())
        {
            Assert.False(string.IsNullOrEmpty(await place.GetAttributeAsync("href")));
        }
    }

    [Fact]
    public async Task Report_Printed_IsAPdfOfFewPages()
    {
        await using var visit = await VisitAsync();
        await visit.GoAsync("/reports?q=troops");
        await visit.ClickAsync(AriaRole.Link, Withdrawal);
        await visit.SeesAsync(AriaRole.Heading, Withdrawal);
        var pdf = await visit.Page.PdfAsync(new PagePdfOptions { Format = "A4" });

        var pages = System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
        Assert.InRange(pages, 1, 6);
    }
}
