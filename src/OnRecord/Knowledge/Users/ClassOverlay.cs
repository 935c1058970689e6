using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Users;

/// <summary>Lays noun classes of one's own over those of the engine: a class that both have has the nouns of both.</summary>
internal static class ClassOverlay
{
    public static readonly string[] Columns = ["class", "lemmas"];

    /// <param name="text">The engine's table.</param>
    /// <exception cref="DataException">A table of one's own is faulty; the message names it.</exception>
    public static string Text(string text, IEnumerable<TsvTable> tables)
    {
        var own = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            foreach (var row in table.Rows)
            {
                var name = row.Required("class");
                (own.TryGetValue(name, out var lemmas) ? lemmas : own[name] = []).AddRange(row.List("lemmas"));
            }

            table.Check();
        }

        if (own.Count == 0)
        {
            return text;
        }

        var lines = text.Split('\n').Select(line => Extend(line, own)).ToList();
        return string.Join('\n', [.. lines, .. own.Select(added => $"{added.Key}\t{string.Join('|', added.Value.Distinct())}"), ""]);
    }

    private static string Extend(string line, SortedDictionary<string, List<string>> own)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return tab > 0 && line[0] != '#' && own.Remove(line[..tab], out var added) ? $"{line}|{string.Join('|', added)}" : line;
    }
}
