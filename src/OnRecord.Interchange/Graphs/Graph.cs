using System.Xml;
using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;
using OnRecord.Knowledge.Ontology;

namespace OnRecord.Interchange.Graphs;

/// <summary>Goes through a record as a graph: all nodes, then all edges.</summary>
internal static class Graph
{
    /// <summary>Every actor once.</summary>
    public static IEnumerable<GraphNode> Nodes(ExportJob job, EventOntology ontology)
    {
        foreach (var actor in job.Walk.Actors(job.Request.Filter))
        {
            yield return GraphNode.Of(actor);
        }

        foreach (var report in job.Walk.Reports(job.Request.Filter).Select(stored => new ReportView(stored)))
        {
            foreach (var id in GraphEdge.Of(report, ontology).SelectMany(edge => new[] { edge.Source, edge.Target }).Distinct(StringComparer.Ordinal))
            {
                if (report.KeyOf(id) is null && report.Find(id) is { } actor)
                {
                    yield return GraphNode.Of(report.IdOf(id), actor, report.Day);
                }
            }
        }
    }

    public static IEnumerable<(ReportView Report, GraphEdge Edge)> Edges(ExportJob job, EventOntology ontology) =>
        job.EachReport().SelectMany(report => GraphEdge.Of(report, ontology).Select(edge => (report, edge)));

    /// <summary>The id of the node of an actor.</summary>
    public static string NodeOf(ReportView report, string actor) => report.KeyOf(actor) ?? report.IdOf(actor);

    public static XmlWriter Xml(OutputFile file) => XmlWriter.Create(file.Text, new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false });

    /// <summary>Text as XML can hold it: U+FFFD for control characters.</summary>
    public static string Fit(string text) => text.All(IsFit) ? text : string.Create(text.Length, text, (fit, from) =>
    {
        for (var i = 0; i < fit.Length; i++)
        {
            fit[i] = IsFit(from[i]) ? from[i] : '\uFFFD';
        }
    });

    private static bool IsFit(char c) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c);
}
