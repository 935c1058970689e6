using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>What an operator makes of an event of some type. <see cref="Same"/> in a field keeps the inner value.</summary>
internal sealed record Composed(string? Type, string? Mode, string? Cameo)
{
    public const string Same = "=";

    public bool KeepsInner => Type == Same;
}

/// <summary>The table of operators against the types of their complements. Immutable and thread-safe.</summary>
internal sealed class Composition
{
    private readonly Dictionary<(string Operator, string Inner), Composed> _rows;

    private Composition(Dictionary<(string, string), Composed> rows)
    {
        _rows = rows;
        Operators = rows.Keys.Select(k => k.Item1).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Operators { get; }

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public static Composition Read(string file, string text, EventOntology ontology)
    {
        var table = TsvTable.Parse(file, text, "operator", "inner", "type", "mode", "cameo");
        var rows = new Dictionary<(string, string), Composed>();
        string[] types = [.. ontology.Types.Select(t => t.Name), "-", "="];
        foreach (var row in table.Rows)
        {
            var inner = row.Required("inner");
            if (inner is not ("*" or "-") && !IsEvent(inner, ontology))
            {
                row.Fault($"inner is '{inner}'", "a type of the ontology, type/mode, a CAMEO code, * or -");
            }

            var (type, mode) = (row.OneOf("type", types), row.Required("mode"));
            if (mode is not ("-" or "=") && ontology.Type(type)?.Mode(mode) is null)
            {
                row.Fault($"mode is '{mode}'", $"a mode of {type}, = or -");
            }

            if (!rows.TryAdd((row.Required("operator"), inner), new Composed(NotDash(type), NotDash(mode), NotDash(row.Required("cameo")))))
            {
                row.Fault($"{row.Text("operator")} with {inner} is given twice", "each pair once");
            }
        }

        CheckDefaults(table, rows);
        table.Check();
        return new Composition(rows);
    }

    /// <summary>The row of the inner event's CAMEO code, else of its type and mode, else of its type, else of any type.</summary>
    /// <param name="type">Type of the event in the complement; null when there is none.</param>
    public Composed Compose(string name, string? type, string? mode = null, string? cameo = null) =>
        type is not null && cameo is not null && _rows.TryGetValue((name, cameo), out var row) ? row
        : type is not null && mode is not null && _rows.TryGetValue((name, $"{type}/{mode}"), out row) ? row
        : _rows.TryGetValue((name, type ?? "-"), out row) ? row : _rows[(name, "*")];

    private static bool IsEvent(string inner, EventOntology ontology)
    {
        var slash = inner.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? ontology.Type(inner) is not null || ontology.FromCameo(inner) is not null
            : ontology.Type(inner[..slash])?.Mode(inner[(slash + 1)..]) is not null;
    }

    private static void CheckDefaults(TsvTable table, Dictionary<(string, string), Composed> rows)
    {
        foreach (var name in rows.Keys.Select(k => k.Item1).Distinct())
        {
            if (!rows.ContainsKey((name, "*")) || !rows.ContainsKey((name, "-")))
            {
                table.Fault(table.Rows[0].Line, $"operator '{name}' lacks a row for * or -", "both");
            }
        }
    }

    private static string? NotDash(string text) => text == "-" ? null : text;
}
