using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>A word that acts on the event in its complement ("refuse", "threaten", "call off").</summary>
/// <param name="Complements">The slots that may hold the event, in order.</param>
/// <param name="Conditions">What must hold besides.</param>
internal sealed record Operator(
    string Lemma, FramePos Pos, IReadOnlyList<FrameCondition> Conditions, FrameCondition Complements, string Name, int Line);

/// <summary>Operator words by lemma and part of speech. Immutable and thread-safe.</summary>
internal sealed class OperatorLexicon
{
    private readonly Dictionary<(string, FramePos), Operator[]> _operators;

    private OperatorLexicon(IEnumerable<Operator> operators) =>
        _operators = operators.GroupBy(o => (o.Lemma, o.Pos)).ToDictionary(g => g.Key, g => g.ToArray());

    public IEnumerable<Operator> All => _operators.Values.SelectMany(o => o);

    /// <summary>Operators of a word in the order of the file.</summary>
    public ReadOnlySpan<Operator> Of(string lemma, FramePos pos) => _operators.GetValueOrDefault((lemma, pos));

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public static OperatorLexicon Read(string file, string text, NounClasses classes, Composition composition)
    {
        var table = TsvTable.Parse(file, text, "lemma", "pos", "complement", "operator");
        var operators = new List<Operator>();
        foreach (var row in table.Rows)
        {
            var pos = FrameLexicon.ReadPos(row);
            var conditions = FrameCondition.ParseAll(row.Required("complement"), classes, row.Fault);
            var name = row.OneOf("operator", composition.Operators);
            if (conditions.Count == 0)
            {
                row.Fault("no complement", "at least one slot");
                continue;
            }

            foreach (var lemma in row.List("lemma"))
            {
                operators.Add(new Operator(lemma, pos, [.. conditions.SkipLast(1)], conditions[^1], name, row.Line));
            }
        }

        table.Check();
        return new OperatorLexicon(operators);
    }
}
