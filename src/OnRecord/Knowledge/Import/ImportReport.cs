namespace OnRecord.Knowledge.Import;

/// <summary>What an import took, and what it did not and why. Counts every case; each refusal is also handed on as it comes,
/// so that memory does not grow with the file.</summary>
public sealed class ImportReport
{
    private readonly SortedDictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, int First)> _refused = new(StringComparer.Ordinal);
    private readonly Action<ImportRefusal> _each;

    /// <param name="each">Is told of each refusal; null for none.</param>
    public ImportReport(Action<ImportRefusal>? each = null) => _each = each ?? (static _ => { });

    /// <summary>How many of each kind were taken.</summary>
    public IReadOnlyDictionary<string, int> Taken => _taken;

    /// <summary>How often each reason stood against taking something, and the line where it first did.</summary>
    public IReadOnlyDictionary<string, (int Count, int First)> Refused => _refused;

    internal void Take(string what, int count = 1) => _taken[what] = _taken.GetValueOrDefault(what) + count;

    internal void Refuse(int line, string what, string why)
    {
        _refused[why] = _refused.TryGetValue(why, out var known) ? (known.Count + 1, known.First) : (1, line);
        _each(new ImportRefusal(line, what, why));
    }
}

/// <param name="Line">From 1.</param>
public readonly record struct ImportRefusal(int Line, string What, string Why);
