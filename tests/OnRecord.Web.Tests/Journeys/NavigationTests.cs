using OnRecord.Web.Tests.Browsing;
using OnRecord.Web.Tests.Serving;

namespace OnRecord.Web.Tests.Journeys;

public sealed class NavigationTests(Desk desk) : Journey(desk)
{
    [Theory]
    [InlineData(1024)]
    [InlineData(1120)]
    [InlineData(1440)]
    public async Task Navigation_OfAWideWindow_IsOneLine(int width)
    {
        await using var visit = await VisitAsync();
        await visit.Page.SetViewportSizeAsync(width, Viewing.Wide.Height);
        await visit.GoAsync("/reports");

        var tops = await visit.Page.EvaluateAsync<double[]>("[...document.querySelectorAll('.desk-nav a')].map(entry => entry.getBoundingClientRect().top)");

        Assert.True(tops.Length > 10);
        Assert.Single(tops.Distinct());
    }
}
