using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>The frames by lemma and part of speech. Immutable and thread-safe.</summary>
internal sealed class FrameLexicon
{
    private static readonly Dictionary<string, FramePos> PosNames = new(StringComparer.Ordinal)
    {
        ["v"] = FramePos.Verb,
        ["n"] = FramePos.Noun,
        ["a"] = FramePos.Adjective,
    };

    private readonly Dictionary<(string, FramePos), Frame[]> _frames;

    private FrameLexicon(IEnumerable<Frame> frames)
    {
        _frames = frames.GroupBy(f => (f.Lemma, f.Pos)).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Weight).ToArray());
        Count = _frames.Values.Sum(f => f.Length);
    }

    public int Count { get; }

    public IEnumerable<Frame> All => _frames.Values.SelectMany(f => f);

    /// <summary>Frames of a word; those with more and narrower conditions first, in the order of the file among equals.</summary>
    public ReadOnlySpan<Frame> Of(string lemma, FramePos pos) => _frames.GetValueOrDefault((lemma, pos));

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public static FrameLexicon Read(string file, string text, EventOntology ontology, NounClasses classes)
    {
        var table = TsvTable.Parse(file, text, "lemma", "pos", "construction", "type", "mode", "cameo", "actor", "recipient");
        var frames = table.Rows.SelectMany(row => ReadRow(row, ontology, classes)).ToList();
        foreach (var twice in frames.GroupBy(f => (f.Lemma, f.Pos, Text(f.Line))).Where(g => g.Count() > 1))
        {
            table.Fault(twice.Last().Line, $"'{twice.Key.Lemma}' repeats the construction of line {twice.First().Line}", "one frame for a construction");
        }

        table.Check();
        return new FrameLexicon(frames);

        string Text(int line) => table.Rows.First(r => r.Line == line).Text("construction");
    }

    public static FramePos ReadPos(TsvRow row) =>
        PosNames.GetValueOrDefault(row.OneOf("pos", PosNames.Keys), FramePos.Verb);

    private static IEnumerable<Frame> ReadRow(TsvRow row, EventOntology ontology, NounClasses classes)
    {
        var pos = ReadPos(row);
        var conditions = FrameCondition.ParseAll(row.Required("construction"), classes, row.Fault);
        var type = NotDash(row.Required("type"));
        var mode = NotDash(row.Required("mode"));
        if (type is not null && ontology.Type(type) is null)
        {
            row.Fault($"type is '{type}'", "a type of the ontology or -");
        }
        else if (mode is not null && (type is null || ontology.Type(type)!.Mode(mode) is null))
        {
            row.Fault($"mode is '{mode}'", $"a mode of {type} or -");
        }

        var (actors, recipients) = (ReadRoles(row, "actor"), ReadRoles(row, "recipient"));
        foreach (var lemma in row.List("lemma"))
        {
            yield return new Frame(lemma, pos, conditions, type, mode, NotDash(row.Required("cameo")), actors, recipients, row.Line);
        }
    }

    private static List<IReadOnlyList<Slot>> ReadRoles(TsvRow row, string column)
    {
        var alternatives = new List<IReadOnlyList<Slot>>();
        if (NotDash(row.Required(column)) is not { } text)
        {
            return alternatives;
        }

        foreach (var alternative in text.Split(','))
        {
            var slots = new List<Slot>();
            foreach (var name in alternative.Split('+'))
            {
                if (Slot.TryParse(name, out var slot))
                {
                    slots.Add(slot);
                }
                else
                {
                    row.Fault($"{column} slot '{name}'", "a slot such as subj, obj, p.with");
                }
            }

            alternatives.Add(slots);
        }

        return alternatives;
    }

    private static string? NotDash(string text) => text == "-" ? null : text;
}
