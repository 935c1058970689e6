using System.Xml.Linq;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests;

namespace OnRecord.Interchange.Tests.Graphs;

public sealed class GraphTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData("graphml", "graph")]
    [InlineData("gexf", "graph")]
    public void Graph_EveryEdge_JoinsNodesThatAreThere(string format, string element)
    {
        var (path, summary) = _sample.Export(format);
        var graph = XDocument.Load(path).Root!.Elements().Single(child => child.Name.LocalName == element);
        var nodes = graph.Descendants().Where(child => child.Name.LocalName == "node").Select(node => (string)node.Attribute("id")!).ToList();
        var edges = graph.Descendants().Where(child => child.Name.LocalName == "edge").ToList();

        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        Assert.Equal(edges.Count, edges.Select(edge => (string)edge.Attribute("id")!).Distinct().Count());
        Assert.True(edges.Count >= 7);
        Assert.All(edges, edge => Assert.Subset(nodes.ToHashSet(), new HashSet<string> { (string)edge.Attribute("source")!, (string)edge.Attribute("target")! }));
        Assert.Equal(summary.Files[0].Rows, nodes.Count + edges.Count);
    }

    [Fact]
    public void GraphMl_EveryKey_IsDeclaredForWhatItStandsOn()
    {
        var (path, _) = _sample.Export("graphml");
        var root = XDocument.Load(path).Root!;
        var keys = root.Elements(root.Name.Namespace + "key").ToDictionary(key => (string)key.Attribute("id")!, key => (For: (string)key.Attribute("for")!, Name: (string)key.Attribute("attr.name")!));
        var data = root.Descendants(root.Name.Namespace + "data").ToList();

        Assert.All(data, value => Assert.Equal(value.Parent!.Name.LocalName, keys[(string)value.Attribute("key")!].For));
        var attack = root.Descendants(root.Name.Namespace + "edge").Single(edge => edge.Elements().Any(value => value.Value == "2024-03-14") && edge.Value.Contains("ASSAULT", StringComparison.Ordinal));
        var values = attack.Elements().ToDictionary(value => keys[(string)value.Attribute("key")!].Name, value => value.Value);
        Assert.Equal(("event", "happened", "named", "-9", "2024-03-14"), (values["relation"], values["status"], values["source_kind"], values["weight"], values["from"]));
        Assert.Equal("Ilse Tarrant attacked the Harbour Guild, an officer said.", values["words"]);
    }

    [Fact]
    public void Gexf_Attributes_AreThoseThatAreDeclared()
    {
        var (path, _) = _sample.Export("gexf");
        var root = XDocument.Load(path).Root!;
        var declared = root.Descendants(root.Name.Namespace + "attributes").ToDictionary(list => (string)list.Attribute("class")!, list => list.Elements().Select(attribute => (string)attribute.Attribute("id")!).ToHashSet());

        Assert.All(root.Descendants(root.Name.Namespace + "attvalue"), value => Assert.Contains((string)value.Attribute("for")!, declared[value.Parent!.Parent!.Name.LocalName]));
        Assert.Equal("dynamic", (string?)root.Element(root.Name.Namespace + "graph")!.Attribute("mode"));
        Assert.Contains(root.Descendants(root.Name.Namespace + "edge"), edge => (string?)edge.Attribute("start") == "2024-03-14");
    }

    [Fact]
    public void Nodes_OfActorsKnownAcrossReports_AreOneEach()
    {
        var (path, _) = _sample.Export("graphml");
        var known = _sample.Store.Ask(ask => ask.Actors(new Filter())).Select(actor => actor.Key);

        var nodes = XDocument.Load(path).Root!.Descendants().Where(child => child.Name.LocalName == "node").Select(node => (string)node.Attribute("id")!);

        Assert.Equal(known.Order(StringComparer.Ordinal), nodes.Where(id => !id.Contains('.')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nodes_OfActorsThatAUserMerged_AreOne()
    {
        var before = Nodes();

        _sample.Store.Actors().Merge(before[0], before[1], "an analyst");

        Assert.Equal(before.Count - 1, Nodes().Count);
    }

    private List<string> Nodes()
    {
        var root = XDocument.Load(_sample.Export("graphml").Path).Root!;
        var nodes = root.Descendants().Where(child => child.Name.LocalName == "node").Select(node => (string)node.Attribute("id")!).ToList();
        Assert.All(root.Descendants().Where(child => child.Name.LocalName == "edge"), edge => Assert.Subset(nodes.ToHashSet(), new HashSet<string> { (string)edge.Attribute("source")!, (string)edge.Attribute("target")! }));
        return nodes;
    }
}
