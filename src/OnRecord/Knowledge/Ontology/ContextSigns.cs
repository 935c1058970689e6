using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>Reads <c>data/lexicon/context-signs.tsv</c>.</summary>
internal static class ContextSigns
{
    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public static IReadOnlyList<ContextSign> Read(string file, string text, EventOntology ontology)
    {
        var table = TsvTable.Parse(file, text, "context", "types", "actors", "recipients", "sides");
        var signs = new List<ContextSign>();
        foreach (var row in table.Rows)
        {
            var context = row.Required("context");
            if (!ontology.Contexts.ContainsKey(context))
            {
                row.Fault($"context is '{context}'", "a context of the ontology");
            }

            foreach (var type in row.List("types").Where(type => !IsKnown(type, ontology)))
            {
                row.Fault($"type is '{type}'", "a type of the ontology, with one of its modes after a slash or none");
            }

            var sides = row.OneOf("sides", ["", "foreign"]);
            var sign = new ContextSign(context, row.List("types").ToHashSet(), row.List("actors").ToHashSet(), row.List("recipients").ToHashSet(), sides.Length > 0);
            if (sign is { Types.Count: 0, Actors.Count: 0, Recipients.Count: 0, IsForeign: false })
            {
                row.Fault("nothing is asked for", "a type, a sector or sides");
            }

            signs.Add(sign);
        }

        table.Check();
        return signs;
    }

    private static bool IsKnown(string type, EventOntology ontology)
    {
        var parts = type.Split('/');
        return ontology.Type(parts[0]) is { } known && (parts.Length == 1 || known.Mode(parts[1]) is not null);
    }
}
