using System.Xml.Linq;
using OnRecord.Records;
using OnRecord.Store.Networks;
using OnRecord.Web.Charts;

namespace OnRecord.Web.Tests.Charts;

public sealed class NetworkTests
{
    private static readonly Node Kenya = new("Q114", "Kenya", ActorKind.State, "KEN");
    private static readonly Node Tarrant = new("a1", "<b>Ilse</b> Tarrant", ActorKind.Person, null);
    private static readonly Node Guild = new("a2", "Harbour Guild", ActorKind.Organization, null);

    private static readonly IReadOnlyList<FoundEdge> Edges = [Edge(Kenya, Tarrant, -6, 4), Edge(Tarrant, Kenya, 3, 1), Edge(Guild, Tarrant, null, 2)];

    [Fact]
    public void Layout_OfANetwork_IsTheSameEveryTimeAndInItsSquare()
    {
        var places = NetworkLayout.Of([Kenya, Tarrant, Guild], Edges);

        Assert.Equal(places, NetworkLayout.Of([Kenya, Tarrant, Guild], Edges));
        Assert.All(places.Values, place => Assert.True(place is { X: >= 0 and <= 1, Y: >= 0 and <= 1 }));
        Assert.Equal(3, places.Values.Distinct().Count());
    }

    [Fact]
    public void Layout_OfManyApart_KeepsThemApart()
    {
        var nodes = Enumerable.Range(0, 60).Select(i => new Node($"n{i}", $"{i}", ActorKind.State, null)).ToList();
        var edges = Enumerable.Range(0, 30).Select(i => Edge(nodes[2 * i], nodes[(2 * i) + 1], 1, 1)).ToList();

        var places = NetworkLayout.Of(nodes, edges).Values.ToList();

        Assert.All(places.Index(), one => Assert.All(places.Take(one.Index), other => Assert.True(Math.Sqrt(Math.Pow(one.Item.X - other.X, 2) + Math.Pow(one.Item.Y - other.Y, 2)) > 0.02)));
    }

    [Fact]
    public void Layout_OfNobodyOrOne_IsDrawn()
    {
        Assert.Empty(NetworkLayout.Of([], []));
        Assert.Equal((0.5, 0.5), Assert.Single(NetworkLayout.Of([Kenya], [])).Value);
    }

    [Fact]
    public void Draw_OfANetwork_TellsKindsByShapeAndLinksActors()
    {
        var drawn = XElement.Parse(new NetworkDrawing(Edges).Draw(node => $"/network?actor={node.Key}"));
        XNamespace svg = "http://www.w3.org/2000/svg";

        Assert.Equal(["/network?actor=Q114", "/network?actor=a1", "/network?actor=a2"], drawn.Elements(svg + "a").Select(link => link.Attribute("href")!.Value));
        Assert.Equal(["rect", "circle", "path"], drawn.Elements(svg + "a").Select(link => link.Elements().First().Name.LocalName));
        Assert.Equal(["edge conflict", "edge cooperation", "edge tie"], drawn.Elements(svg + "path").Select(edge => edge.Attribute("class")!.Value));
        Assert.Equal("<b>Ilse</b> Tarrant", drawn.Elements(svg + "a").ElementAt(1).Element(svg + "text")!.Value);
    }

    [Fact]
    public void Draw_OfAFile_CarriesItsStyleAndNoLink()
    {
        var file = new NetworkDrawing(Edges).Draw(null);

        Assert.Contains("<style>", file, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Dyads_OfDays_AreSummedByPeriod()
    {
        FoundDyad[] dyads = [new("2024-03-04", Kenya, Tarrant, [1, 0, 0, 2], -12, 3), new("2024-03-06", Tarrant, Kenya, [0, 1, 0, 0], 7, 1), new("2024-03-19", Kenya, Tarrant, [0, 0, 1, 0], -4, 1)];

        var chart = DyadChart.Of(dyads, Period.Week);

        Assert.Equal(["2024-03-04", "2024-03-11", "2024-03-18"], chart.Points.Select(point => Axis.Iso(point.Start)));
        Assert.Equal((2, 2, -1.25), (chart.Points[0].Cooperation, chart.Points[0].Conflict, chart.Points[0].Mean));
        Assert.Null(chart.Points[1].Mean);
        Assert.Equal(2, XElement.Parse(chart.Draw(point => $"/dyads?on={Axis.Iso(point.Start)}")).Elements("a").Count());
    }

    private static FoundEdge Edge(Node from, Node to, double? score, long texts) =>
        new(from, to, score is null ? EdgeKind.Tie : EdgeKind.Event, score is null ? "member of" : "ASSAULT", score, texts, texts, "2024-03-01", "2024-03-14");
}
