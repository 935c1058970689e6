using System.Text.RegularExpressions;
using OnRecord.Web.Tests.Journeys;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Reading;

/// <summary>A report of ten thousand items is read in parts.</summary>
public sealed partial class LongReportJourneys(Desk desk, LongReportJourneys.Opened opened) : Journey(desk), IClassFixture<LongReportJourneys.Opened>
{
    private const int Items = 10_000;
    private const int LargestPage = 1 << 20;

    [Fact]
    public async Task LongReport_InParts_IsWhole_AndEachPageIsBounded()
    {
        using var client = new HttpClient { BaseAddress = (await opened.RunningAsync(Desk)).Address };
        var (text, items, pages) = ("", new List<string>(), 0);
        for (var next = opened.Path; next is not null; pages++)
        {
            var page = await client.GetStringAsync(next, TestContext.Current.CancellationToken);
            Assert.InRange(page.Length, 1, LargestPage);
            items.AddRange(Item().Matches(page).Select(match => match.Groups[1].Value));
            text += string.Concat(Block().Matches(page).Select(match => Tag().Replace(match.Groups[1].Value, "")));
            next = Next().Match(page) is { Success: true } match ? match.Groups[1].Value : null;
        }

        Assert.Equal(Enumerable.Range(1, Items).Select(n => $"e{n}"), items);
        Assert.Equal(Packed(LongReport.Of(Items, Opened.SentencesOfABlock).Article.Text), Packed(text));
        Assert.InRange(pages, Items / 200, Items / 90);
        using var beyond = await client.GetAsync($"{opened.Path}?part={pages + 1}", TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Fact]
    public async Task LongReport_WithoutScript_LeadsToAnItemInAnyPart()
    {
        await using var visit = await Browsing.Visit.BeginAsync(Desk.Browser, (await opened.RunningAsync(Desk)).Address, change: options => options.JavaScriptEnabled = false);
        await visit.GoAsync($"/items/{opened.Key}.e5000");
        await visit.Page.Locator(".to-text").First.ClickAsync();

        Assert.EndsWith("#t-e5000", visit.Page.Url);
        await Assertions.Expect(visit.Page.Locator("#t-e5000")).ToBeInViewportAsync();
        await Assertions.Expect(visit.Page.Locator("#e5000")).ToHaveCountAsync(1);
        await visit.Page.Locator("a[rel=next]").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#e5000")).ToHaveCountAsync(0);
        await visit.GoAsync(opened.Path);
        await visit.Page.Locator($"#tensions a[href$='#e{Items}']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator($"#e{Items}")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task LongReport_ByKeys_GoesOnInTheNextPart_AndBack()
    {
        await using var visit = await Browsing.Visit.BeginAsync(Desk.Browser, (await opened.RunningAsync(Desk)).Address);
        await visit.GoAsync(opened.Path);
        await visit.Page.Locator(".reading[data-ready]").WaitForAsync();
        var last = visit.Page.Locator("[data-item]").Last;
        var number = int.Parse((await last.GetAttributeAsync("id"))![1..], System.Globalization.CultureInfo.InvariantCulture);
        await last.FocusAsync();
        await visit.PressAsync("j");
        await Assertions.Expect(visit.Page.Locator($"#e{number + 1}")).ToBeFocusedAsync();
        await visit.PressAsync("k");
        await Assertions.Expect(visit.Page.Locator($"#e{number}")).ToBeFocusedAsync();

        // A link that knows the item alone.
        await visit.Page.EvaluateAsync("location.hash = '#e7777'");
        await Assertions.Expect(visit.Page.Locator("#e7777")).ToBeFocusedAsync();
        await visit.Page.EvaluateAsync("location.hash = '#nothing'");
        await visit.Page.WaitForURLAsync(new Regex("#nothing$"));
        await visit.SeesAsync("What the report says");
    }

    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("data-item=\"([^\"]*)\"")]
    private static partial Regex Item();

    [GeneratedRegex("class=\"block [^>]*>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("rel=\"next\" href=\"([^\"#]*)")]
    private static partial Regex Next();

    /// <summary>A desk with the report.</summary>
    public sealed class Opened
    {
        public const int SentencesOfABlock = 600;

        private readonly Lock _lock = new();
        private Task<RunningDesk>? _running;

        public string Key { get; private set; } = "";

        public string Path => $"/reports/{Key}";

        internal Task<RunningDesk> RunningAsync(Desk desk)
        {
            lock (_lock)
            {
                return _running ??= StartAsync(desk);
            }
        }

        private Task<RunningDesk> StartAsync(Desk desk)
        {
            var file = desk.NewFile("db");
            Key = LongReport.AddTo(file, LongReport.Of(Items, SentencesOfABlock));
            return desk.StartSharedAsync(file);
        }
    }
}
