using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Ontology;

/// <summary>The frames by lemma and part of speech. Immutable and thread-safe.</summary>
internal sealed class FrameLexicon
{
    /// <summary>Parts of speech as tables write them.</summary>
    public static readonly IReadOnlyDictionary<string, FramePos> PosNames = new Dictionary<string, FramePos>(StringComparer.Ordinal)
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

    /// <summary>These and the given ones, which come first among equals.</summary>
    public FrameLexicon With(IReadOnlyList<Frame> first) => first.Count == 0 ? this : new FrameLexicon(first.Concat(All));

    /// <exception cref="DataException">The table is faulty; the message lists every fault.</exception>
    public static FrameLexicon Read(string file, string text, EventOntology ontology, NounClasses classes)
    {
        var table = TsvTable.Parse(file, text, "lemma", "pos", "construction", "type", "mode", "cameo", "actor", "recipient");
        var frames = table.Rows.SelectMany(row => Text(file, row).Read(ontology, classes, row.Fault)).ToList();
        foreach (var twice in frames.GroupBy(f => (f.Lemma, f.Pos, f.Construction)).Where(g => g.Count() > 1))
        {
            table.Fault(twice.Last().Line, $"'{twice.Key.Lemma}' repeats the construction of line {twice.First().Line}", "one frame for a construction");
        }

        table.Check();
        return new FrameLexicon(frames);
    }

    public static FramePos ReadPos(TsvRow row) =>
        PosNames.GetValueOrDefault(row.OneOf("pos", [.. PosNames.Keys]), FramePos.Verb);

    private static FrameText Text(string file, TsvRow row) => new(
        row.List("lemma"), ReadPos(row), row.Required("construction"), row.Required("type"), row.Required("mode"), row.Required("cameo"), row.Required("actor"), row.Required("recipient"),
        row.Line, $"{Path.GetFileName(file)}:{row.Line}");
}
