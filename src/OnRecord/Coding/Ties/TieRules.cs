using OnRecord.Knowledge.Tables;
using OnRecord.Records;

namespace OnRecord.Coding.Ties;

/// <summary>The table of ties by construction and lemma. Immutable and thread-safe.</summary>
internal sealed class TieRules
{
    public const string File = "data/rules/ties.tsv";

    private readonly Dictionary<(TieConstruction, string), List<TieRule>> _rules = [];

    /// <exception cref="DataException">The table is absent or faulty.</exception>
    public static TieRules LoadEmbedded() => Read(TsvTable.Load(File, "relation", "construction", "lemma", "marker", "subject"));

    internal static TieRules Read(TsvTable table)
    {
        var rules = new TieRules();
        foreach (var row in table.Rows)
        {
            rules.Add(row);
        }

        table.Check();
        return rules;
    }

    /// <param name="lemma">Lower case.</param>
    public IReadOnlyList<TieRule> For(TieConstruction construction, string lemma) =>
        _rules.TryGetValue((construction, lemma), out var found) ? found : [];

    private void Add(TsvRow row)
    {
        var hasRelation = Enum.TryParse<RelationType>(row.OneOf("relation", Enum.GetNames<RelationType>()), out var relation);
        var constructions = Enum.GetNames<TieConstruction>().Select(name => name.ToLowerInvariant()).ToList();
        var hasConstruction = Enum.TryParse<TieConstruction>(row.OneOf("construction", constructions), ignoreCase: true, out var construction);
        var markers = row.List("marker");
        var subject = row.OneOf("subject", ["head", "complement"]);
        if (!hasRelation || !hasConstruction)
        {
            return;
        }

        if (markers.Count == 0)
        {
            row.Fault("marker is empty", "prepositions, poss, mod or obj");
        }

        foreach (var lemma in row.List("lemma"))
        {
            var key = (construction, lemma);
            var known = _rules.TryGetValue(key, out var list) ? list : _rules[key] = [];
            if (known.Exists(rule => rule.Markers.Intersect(markers).Any()))
            {
                row.Fault($"{row.Text("construction")} '{lemma}' with one of '{row.Text("marker")}' again", "each lemma once with a marker");
            }

            known.Add(new TieRule(relation, markers, subject == "complement"));
        }
    }
}
