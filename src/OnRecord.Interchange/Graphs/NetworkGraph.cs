using System.Globalization;
using System.Text;
using System.Xml;
using OnRecord.Outputs;
using OnRecord.Store.Networks;

namespace OnRecord.Interchange.Graphs;

/// <summary>Edges that reports were counted for, as GraphML and GEXF: actors as nodes, what lies between them as directed edges.</summary>
public static class NetworkGraph
{
    private const string GraphMl = "http://graphml.graphdrawing.org/xmlns";
    private const string Gexf = "http://gexf.net/1.3";

    private static readonly (string Name, string Type)[] NodeFields = [("name", "string"), ("kind", "string"), ("country", "string")];
    private static readonly (string Name, string Type)[] EdgeFields = [("relation", "string"), ("type", "string"), ("count", "long"), ("texts", "long"), ("score", "double"), ("first", "string"), ("last", "string")];

    public static void WriteGraphMl(Stream to, IReadOnlyList<FoundEdge> edges)
    {
        using var xml = Open(to);
        xml.WriteStartElement("graphml", GraphMl);
        Keys(xml, "node", "n", NodeFields);
        Keys(xml, "edge", "e", EdgeFields);
        xml.WriteStartElement("graph", GraphMl);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in NodesOf(edges))
        {
            xml.WriteStartElement("node", GraphMl);
            xml.WriteAttributeString("id", node.Key);
            Values(Of(node), (i, value) => Element(xml, GraphMl, "data", [("key", $"n{i}")], value));
            xml.WriteEndElement();
        }

        foreach (var (i, edge) in edges.Index())
        {
            xml.WriteStartElement("edge", GraphMl);
            Attributes(xml, [("id", $"e{i}"), ("source", edge.From.Key), ("target", edge.To.Key)]);
            Values(Of(edge), (field, value) => Element(xml, GraphMl, "data", [("key", $"e{field}")], value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public static void WriteGexf(Stream to, IReadOnlyList<FoundEdge> edges)
    {
        using var xml = Open(to);
        xml.WriteStartElement("gexf", Gexf);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph", Gexf);
        xml.WriteAttributeString("defaultedgetype", "directed");
        Declare(xml, "node", NodeFields);
        Declare(xml, "edge", EdgeFields);
        xml.WriteStartElement("nodes", Gexf);
        foreach (var node in NodesOf(edges))
        {
            xml.WriteStartElement("node", Gexf);
            Attributes(xml, [("id", node.Key), ("label", Graph.Fit(node.Name))]);
            Filled(xml, Of(node));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Gexf);
        foreach (var (i, edge) in edges.Index())
        {
            xml.WriteStartElement("edge", Gexf);
            Attributes(xml, [("id", $"e{i}"), ("source", edge.From.Key), ("target", edge.To.Key), ("label", edge.Type), ("weight", Number(edge.Texts))]);
            Filled(xml, Of(edge));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static XmlWriter Open(Stream to) => XmlWriter.Create(to, new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false });

    private static IEnumerable<Node> NodesOf(IReadOnlyList<FoundEdge> edges) => edges.SelectMany(edge => new[] { edge.From, edge.To }).DistinctBy(node => node.Key);

    private static string?[] Of(Node node) => [node.Name, Words.Of(node.Kind), node.Country];

    private static string?[] Of(FoundEdge edge) =>
        [Words.Of(edge.Kind), edge.Type, Number(edge.Count), Number(edge.Texts), edge.Score?.ToString(CultureInfo.InvariantCulture), edge.First, edge.Last];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Keys(XmlWriter xml, string of, string prefix, (string Name, string Type)[] fields)
    {
        foreach (var (i, field) in fields.Index())
        {
            Element(xml, GraphMl, "key", [("id", $"{prefix}{i}"), ("for", of), ("attr.name", field.Name), ("attr.type", field.Type)], null);
        }
    }

    private static void Declare(XmlWriter xml, string of, (string Name, string Type)[] fields)
    {
        xml.WriteStartElement("attributes", Gexf);
        xml.WriteAttributeString("class", of);
        foreach (var (i, field) in fields.Index())
        {
            Element(xml, Gexf, "attribute", [("id", $"{i}"), ("title", field.Name), ("type", field.Type)], null);
        }

        xml.WriteEndElement();
    }

    // Ends the element that its values are of.
    private static void Filled(XmlWriter xml, string?[] values)
    {
        xml.WriteStartElement("attvalues", Gexf);
        Values(values, (i, value) => Element(xml, Gexf, "attvalue", [("for", $"{i}"), ("value", value)], null));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Values(string?[] values, Action<int, string> write)
    {
        foreach (var (i, value) in values.Index())
        {
            if (value is { Length: > 0 })
            {
                write(i, Graph.Fit(value));
            }
        }
    }

    private static void Element(XmlWriter xml, string space, string name, (string Name, string Value)[] attributes, string? text)
    {
        xml.WriteStartElement(name, space);
        Attributes(xml, attributes);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }
}
