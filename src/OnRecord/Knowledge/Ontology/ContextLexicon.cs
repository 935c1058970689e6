using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>Words and phrases that put an event into a context. Immutable and thread-safe.</summary>
internal sealed class ContextLexicon
{
    private readonly Dictionary<string, List<(string[] Lemmas, string Context)>> _byFirst = new(StringComparer.Ordinal);

    private ContextLexicon()
    {
    }

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public static ContextLexicon Read(string file, string text, EventOntology ontology)
    {
        var table = TsvTable.Parse(file, text, "context", "lemmas");
        var lexicon = new ContextLexicon();
        foreach (var row in table.Rows)
        {
            var context = row.Required("context");
            if (!ontology.Contexts.ContainsKey(context))
            {
                row.Fault($"context is '{context}'", "a context of the ontology");
            }

            foreach (var phrase in row.List("lemmas"))
            {
                var lemmas = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (!lexicon._byFirst.TryGetValue(lemmas[0], out var entries))
                {
                    lexicon._byFirst[lemmas[0]] = entries = [];
                }

                entries.Add((lemmas, context));
            }
        }

        table.Check();
        return lexicon;
    }

    /// <summary>Contexts whose words begin at a position of a run of lemmas.</summary>
    public void At(IReadOnlyList<string> lemmas, int position, ICollection<string> found)
    {
        if (!_byFirst.TryGetValue(lemmas[position], out var entries))
        {
            return;
        }

        foreach (var (phrase, context) in entries)
        {
            if (position + phrase.Length <= lemmas.Count && !found.Contains(context)
                && phrase.Select((lemma, i) => lemmas[position + i] == lemma).All(same => same))
            {
                found.Add(context);
            }
        }
    }
}
