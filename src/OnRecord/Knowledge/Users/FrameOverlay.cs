using System.Text;
using OnRecord.Knowledge.Ontology;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Users;

/// <summary>Lays frames of one's own over those of the engine: a construction of a word that both have is the user's.</summary>
internal static class FrameOverlay
{
    private const string File = "data/lexicon/frames.tsv";
    private const string ClassFile = "data/lexicon/classes.tsv";
    private static readonly string[] Columns = ["lemma", "pos", "construction", "type", "mode", "cameo", "actor", "recipient"];

    /// <exception cref="DataException">A table of one's own is faulty; the message names it.</exception>
    public static EventLexicon Load(UserKnowledge? own, OntologyExtension? extension)
    {
        var classes = ClassOverlay.Text(EmbeddedData.Text(ClassFile), own?.Tables("classes", ClassOverlay.Columns) ?? []);
        var plain = EventLexicon.Load(name => name == ClassFile ? classes : EmbeddedData.Text(name), extension);
        var tables = own?.Tables("frames", Columns).ToList() ?? [];
        if (tables.Count == 0)
        {
            return plain;
        }

        foreach (var table in tables)
        {
            FrameLexicon.Read(table.File, string.Join('\n', Text(table).Prepend(string.Join('\t', Columns))), plain.Ontology, plain.Classes);
        }

        return EventLexicon.Load(
            name => name switch
            {
                File => Merge(EmbeddedData.Text(File), tables),
                ClassFile => classes,
                _ => EmbeddedData.Text(name),
            },
            extension);
    }

    /// <summary>The lines of the engine's table keep their numbers, by which frames are explained.</summary>
    private static string Merge(string text, List<TsvTable> tables)
    {
        var (rows, taken) = (new List<string>(), new HashSet<(string, string, string)>());
        foreach (var table in tables)
        {
            // A construction that two tables have is the first one's.
            var own = Text(table).Select(row => Left(row, taken)).ToList();
            rows.AddRange(own);
            taken.UnionWith(own.Select(row => row.Split('\t')).Where(cells => cells.Length > 1)
                .SelectMany(cells => cells[0].Split('|').Select(lemma => (lemma, cells[1], cells[2]))));
        }

        var merged = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n'))
        {
            merged.Append(Left(line, taken)).Append('\n');
        }

        return merged.AppendJoin('\n', rows).Append('\n').ToString();
    }

    private static string Left(string line, HashSet<(string, string, string)> taken)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns.Length || line[0] == '#')
        {
            return line;
        }

        var lemmas = cells[0].Split('|').Where(lemma => !taken.Contains((lemma, cells[1], cells[2]))).ToList();
        return lemmas.Count == 0 ? "#" : string.Join('\t', [string.Join('|', lemmas), .. cells[1..]]);
    }

    private static IEnumerable<string> Text(TsvTable table) =>
        table.Rows.Select(row => string.Join('\t', Columns.Select(row.Text)));
}
