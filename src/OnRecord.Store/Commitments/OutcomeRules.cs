using OnRecord.Knowledge.Tables;

namespace OnRecord.Store.Commitments;

/// <summary>The table of what keeps and what breaks a commitment, <c>data/rules/outcomes.tsv</c>. Immutable and thread-safe.</summary>
internal sealed class OutcomeRules
{
    public const string File = "data/rules/outcomes.tsv";
    private const string None = "-";

    private static readonly OutcomeRule OwnTypeAlone = new(false, [OutcomeRule.OwnType], ["REJECT"]);

    private readonly Dictionary<string, OutcomeRule> _rules = new(StringComparer.Ordinal);

    private static readonly Lazy<OutcomeRules> Embedded = new(() => Read(TsvTable.Load(File, "cameo", "doer", "kept", "broken")));

    /// <exception cref="DataException">The table is absent or faulty.</exception>
    public static OutcomeRules LoadEmbedded() => Embedded.Value;

    internal static OutcomeRules Read(TsvTable table)
    {
        var rules = new OutcomeRules();
        foreach (var row in table.Rows)
        {
            var cameo = row.Required("cameo");
            var rule = new OutcomeRule(row.OneOf("doer", ["actor", "recipient"]) == "recipient", Deeds(row, "kept"), Deeds(row, "broken"));
            if (!rules._rules.TryAdd(cameo, rule))
            {
                row.Fault($"cameo '{cameo}' again", "each code once");
            }
        }

        table.Check();
        return rules;
    }

    /// <summary>The rule of the longest beginning of a code that has one.</summary>
    public OutcomeRule For(string cameo)
    {
        for (var length = cameo.Length; length > 0; length--)
        {
            if (_rules.TryGetValue(cameo[..length], out var rule))
            {
                return rule;
            }
        }

        return OwnTypeAlone;
    }

    private static IReadOnlyList<string> Deeds(TsvRow row, string column) => row.List(column) is not [None] and var deeds ? deeds : [];
}
