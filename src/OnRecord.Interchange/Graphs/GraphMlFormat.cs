using System.Xml;
using OnRecord.Interchange.EventData;
using OnRecord.Interchange.Views;
using OnRecord.Knowledge.Ontology;

namespace OnRecord.Interchange.Graphs;

/// <summary>GraphML: actors as nodes, ties and events as directed edges, days as attributes.</summary>
internal static class GraphMlFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly string[] NodeKeys = ["name", "kind", "country", "sectors", "wikidata", "first", "last"];
    private static readonly string[] EdgeKeys = ["relation", "type", "mode", "status", "source_kind", "weight", "from", "to", "report", "words"];

    public static ExportFormat Format { get; } = new("graphml", "actors, ties and events as GraphML", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        var ontology = EventOntology.LoadEmbedded();
        using var file = job.Target.Open("record.graphml");
        using (var xml = Graph.Xml(file))
        {
            xml.WriteStartElement("graphml", Namespace);
            Keys(xml, "node", "n", NodeKeys);
            Keys(xml, "edge", "e", EdgeKeys);
            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("id", "record");
            xml.WriteAttributeString("edgedefault", "directed");
            foreach (var node in Graph.Nodes(job, ontology))
            {
                Node(xml, node);
                file.Rows++;
            }

            foreach (var (report, edge) in Graph.Edges(job, ontology))
            {
                Edge(xml, report, edge);
                file.Rows++;
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        file.Close();
    }

    private static void Keys(XmlWriter xml, string of, string prefix, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", $"{prefix}{i}");
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", names[i]);
            xml.WriteAttributeString("attr.type", names[i] == "weight" ? "double" : "string");
            xml.WriteEndElement();
        }
    }

    private static void Node(XmlWriter xml, GraphNode node)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", node.Id);
        Data(xml, "n", [node.Name, node.Kind, node.Country, node.Sectors, node.Wikidata, node.First, node.Last]);
        xml.WriteEndElement();
    }

    private static void Edge(XmlWriter xml, ReportView report, GraphEdge edge)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", edge.Id);
        xml.WriteAttributeString("source", Graph.NodeOf(report, edge.Source));
        xml.WriteAttributeString("target", Graph.NodeOf(report, edge.Target));
        Data(xml, "e", [edge.Relation, edge.Type, edge.Mode, edge.Status, edge.SourceKind, Numbers.Text(edge.Weight), edge.First, edge.Last, report.Key, report.Slice(edge.Words)]);
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string prefix, string?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { Length: > 0 } value)
            {
                xml.WriteStartElement("data", Namespace);
                xml.WriteAttributeString("key", $"{prefix}{i}");
                xml.WriteString(Graph.Fit(value));
                xml.WriteEndElement();
            }
        }
    }
}
