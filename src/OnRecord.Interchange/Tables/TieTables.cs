using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Interchange.Tables;

/// <summary>Tables of ties, tensions, and of the evidence of every item.</summary>
internal static class TieTables
{
    public static Table Relations() => new Fields<(int N, Relation Relation)>()
        .Text("id", (report, item) => report.IdOf($"r{item.N}"))
        .Text("report", (report, _) => report.Key)
        .Text("type", (_, item) => Words.Of(item.Relation.Type))
        .Text("subject", (_, item) => item.Relation.Subject)
        .Text("object", (_, item) => item.Relation.Object)
        .Text("subject_id", (report, item) => report.KeyOf(item.Relation.Subject))
        .Text("object_id", (report, item) => report.KeyOf(item.Relation.Object))
        .Text("from", (_, item) => item.Relation.From)
        .Text("to", (_, item) => item.Relation.To)
        .Of("relations", report => report.Record.Relations.Select((relation, i) => (i + 1, relation)));

    public static Table Tensions() => new Fields<(int N, Tension Tension)>()
        .Text("id", (report, item) => report.IdOf($"t{item.N}"))
        .Text("report", (report, _) => report.Key)
        .List("between", (report, item) => item.Tension.Between.Select(report.IdOf))
        .Text("why", (_, item) => item.Tension.Why)
        .Of("tensions", report => report.Record.Tensions.Select((tension, i) => (i + 1, tension)));

    public static Table Evidence() => new Fields<Tables.Evidence>()
        .Text("item", (report, item) => report.IdOf(item.Item))
        .Text("report", (report, _) => report.Key)
        .Text("part", (_, item) => item.Part)
        .Integer("n", (_, item) => item.N)
        .Integer("start", (report, item) => report.Start(item.Span))
        .Integer("end", (report, item) => report.End(item.Span))
        .Text("text", (report, item) => report.Slice(item.Span))
        .Of("evidence", Tables.Evidence.Of);
}
