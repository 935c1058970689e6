using OnRecord.Cli.Fetching;

namespace OnRecord.Tests.Cli.Fetching;

public class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /a", "/a/b", false)]
    [InlineData("User-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: *\nDisallow:", "/b", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a/b\nAllow: /a/b", "/a/b", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*/private", "/a/b/private/c", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: OnRecord\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: ONRECORD/1.0\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: onrecord\nDisallow: /a\nUser-agent: onrecord\nDisallow: /b", "/a", false)]
    [InlineData("User-agent: onrecorder\nDisallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a%3cd", "/a%3Cd", false)]
    [InlineData("User-agent: *\nDisallow: /a%62", "/ab", false)]
    [InlineData("User-agent: *\nDisallow: /é", "/%C3%A9", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("\uFEFFUser-Agent : * # all\r\nDISALLOW : /a # not this\r\n", "/a", false)]
    [InlineData("User-agent: *\nSitemap: https://x.example/map.xml\nDisallow: /a", "/a", false)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("<html>not found</html>", "/a", true)]
    public void Allows_Path_FollowsTheStandard(string robots, string path, bool expected) =>
        Assert.Equal(expected, RobotsRules.Parse(robots, "OnRecord").Allows(path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: other\nCrawl-delay: 2", null)]
    public void Delay_AsWritten_IsRead(string robots, double? expected) => Assert.Equal(expected, RobotsRules.Parse(robots, "OnRecord").Delay?.TotalSeconds);

    [Fact]
    public void Matches_ManyStars_TakesNoLongerThanTheProductOfLengths() =>
        Assert.False(PathPattern.Matches(string.Concat(Enumerable.Repeat("*a", 500)) + "b$", "/" + new string('a', 1900)));
}
