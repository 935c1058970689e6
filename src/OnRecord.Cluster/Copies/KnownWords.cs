using OnRecord.Cluster.Parts;
using OnRecord.Store.Copies;

namespace OnRecord.Cluster.Copies;

/// <summary>The words of reports that are compared, read from parts many at a time; the latest are remembered, since the same ones are
/// compared again and again. Not thread-safe.</summary>
internal sealed class KnownWords(PartCatalog catalog)
{
    private const int MostRemembered = 4_096;

    private readonly WordFolding _folding = new();
    private readonly Dictionary<string, WordSequence> _remembered = new(StringComparer.Ordinal);

    /// <summary>Makes the words of reports known, as far as parts have them, before they are asked for.</summary>
    public void Take(IEnumerable<(long Task, string Report)> reports)
    {
        var all = reports.Distinct().ToList();
        if (_remembered.Count + all.Count > MostRemembered)
        {
            _remembered.Clear();
        }

        foreach (var (report, text) in catalog.Texts(all.FindAll(item => !_remembered.ContainsKey(item.Report))))
        {
            _remembered[report] = WordSequence.Of(text, _folding);
        }
    }

    /// <summary>Null for a report that no part had.</summary>
    public WordSequence? Of(string report) => _remembered.GetValueOrDefault(report);
}
