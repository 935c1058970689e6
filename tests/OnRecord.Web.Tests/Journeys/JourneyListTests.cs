using System.Reflection;
using OnRecord.Tests.House;

namespace OnRecord.Web.Tests.Journeys;

/// <summary>The documentation names what is gone through in a browser.</summary>
public sealed class JourneyListTests
{
    private const int Least = 40;

    [Fact]
    public void Journeys_AreNamedInTheGuide_AndNoOthersAre()
    {
        var journeys = typeof(Journey).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Journey)))
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes<FactAttribute>().Any()).Select(method => $"{type.Name}.{method.Name}"))
            .Order(StringComparer.Ordinal).ToList();
        var guide = Repository.Read("docs/desk.md");
        var named = System.Text.RegularExpressions.Regex.Matches(guide, @"`(\w+\.\w+_\w+)`").Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);

        Assert.True(journeys.Count >= Least, $"{journeys.Count} journeys");
        Assert.Equal(journeys, named);
    }
}
