using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>Words of a clause that tell the mode of its event. Immutable and thread-safe.</summary>
internal sealed class ModeLexicon
{
    private readonly Dictionary<string, List<(string Mode, IReadOnlySet<string> Lemmas)>> _byType = new(StringComparer.Ordinal);

    private ModeLexicon()
    {
    }

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public static ModeLexicon Read(string file, string text, EventOntology ontology)
    {
        var table = TsvTable.Parse(file, text, "type", "mode", "lemmas");
        var lexicon = new ModeLexicon();
        foreach (var row in table.Rows)
        {
            var (type, mode) = (row.Required("type"), row.Required("mode"));
            if (ontology.Type(type)?.Mode(mode) is null)
            {
                row.Fault($"'{type} {mode}'", "a type of the ontology and one of its modes");
            }

            if (!lexicon._byType.TryGetValue(type, out var entries))
            {
                lexicon._byType[type] = entries = [];
            }

            entries.Add((mode, row.List("lemmas").ToHashSet(StringComparer.Ordinal)));
        }

        table.Check();
        return lexicon;
    }

    /// <summary>The first mode of the type, in the order of the file, that a word of the clause tells; null for none.</summary>
    public string? ModeOf(string type, IReadOnlyCollection<string> lemmas) =>
        _byType.GetValueOrDefault(type)?.FirstOrDefault(e => lemmas.Any(e.Lemmas.Contains)).Mode;
}
