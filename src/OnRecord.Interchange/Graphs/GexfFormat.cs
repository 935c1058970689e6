using System.Xml;
using OnRecord.Interchange.EventData;
using OnRecord.Interchange.Views;
using OnRecord.Knowledge.Ontology;

namespace OnRecord.Interchange.Graphs;

/// <summary>GEXF 1.3 with days: a dynamic graph of actors, ties and events.</summary>
internal static class GexfFormat
{
    private const string Namespace = "http://gexf.net/1.3";
    private const int WholeDay = 10;

    private static readonly string[] NodeAttributes = ["kind", "country", "sectors", "wikidata"];
    private static readonly string[] EdgeAttributes = ["relation", "type", "mode", "status", "source_kind", "score", "report", "words"];

    public static ExportFormat Format { get; } = new("gexf", "actors, ties and events as GEXF 1.3", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        var ontology = EventOntology.LoadEmbedded();
        using var file = job.Target.Open("record.gexf");
        using (var xml = Graph.Xml(file))
        {
            xml.WriteStartElement("gexf", Namespace);
            xml.WriteAttributeString("version", "1.3");
            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("mode", "dynamic");
            xml.WriteAttributeString("defaultedgetype", "directed");
            xml.WriteAttributeString("timeformat", "date");
            Attributes(xml, "node", NodeAttributes);
            Attributes(xml, "edge", EdgeAttributes);
            xml.WriteStartElement("nodes", Namespace);
            foreach (var node in Graph.Nodes(job, ontology))
            {
                xml.WriteStartElement("node", Namespace);
                xml.WriteAttributeString("id", node.Id);
                xml.WriteAttributeString("label", Graph.Fit(node.Name));
                Days(xml, node.First, node.Last);
                Values(xml, [node.Kind, node.Country, node.Sectors, node.Wikidata]);
                xml.WriteEndElement();
                file.Rows++;
            }

            xml.WriteEndElement();
            xml.WriteStartElement("edges", Namespace);
            foreach (var (report, edge) in Graph.Edges(job, ontology))
            {
                Edge(xml, report, edge);
                file.Rows++;
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        file.Close();
    }

    private static void Edge(XmlWriter xml, ReportView report, GraphEdge edge)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", edge.Id);
        xml.WriteAttributeString("source", Graph.NodeOf(report, edge.Source));
        xml.WriteAttributeString("target", Graph.NodeOf(report, edge.Target));
        xml.WriteAttributeString("label", edge.Type);
        Days(xml, edge.First, edge.Last);
        Values(xml, [edge.Relation, edge.Type, edge.Mode, edge.Status, edge.SourceKind, Numbers.Text(edge.Weight), report.Key, report.Slice(edge.Words)]);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, string of, string[] names)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", of);
        for (var i = 0; i < names.Length; i++)
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", $"{i}");
            xml.WriteAttributeString("title", names[i]);
            xml.WriteAttributeString("type", names[i] == "score" ? "double" : "string");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // Readers take whole days alone.
    private static void Days(XmlWriter xml, string? first, string? last)
    {
        if (first is { Length: WholeDay })
        {
            xml.WriteAttributeString("start", first);
        }

        if (last is { Length: WholeDay })
        {
            xml.WriteAttributeString("end", last);
        }
    }

    private static void Values(XmlWriter xml, string?[] values)
    {
        xml.WriteStartElement("attvalues", Namespace);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { Length: > 0 } value)
            {
                xml.WriteStartElement("attvalue", Namespace);
                xml.WriteAttributeString("for", $"{i}");
                xml.WriteAttributeString("value", Graph.Fit(value));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }
}
