using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Copies;

/// <summary>Finds the texts that a new text shares much of its words with, and notes how much. What it costs does not grow with the
/// record: a fingerprint leads to no more than <see cref="MostTexts"/> texts, and no more than <see cref="MostCompared"/> are read.
/// Not thread-safe.</summary>
internal sealed class CopyFinder(DbConnection connection, Dialect dialect) : IDisposable
{
    /// <summary>Texts kept of one fingerprint, the first that were added. Later copies are found by these, and what hundreds of reports
    /// share without being copies costs no more than this.</summary>
    public const int MostTexts = 32;

    /// <summary>Texts that a new one is compared with, those with most fingerprints in common.</summary>
    public const int MostCompared = 12;

    private const int MostRemembered = 1024;

    private readonly WordFolding _folding = new();
    private readonly FingerprintIndex _index = new(connection, dialect);
    private readonly Dictionary<long, WordSequence> _remembered = [];
    private readonly Statement _body = new(connection, "SELECT body FROM report_text WHERE id = @p0", 1);
    private readonly Statement _first = new(connection, "SELECT first_text_id FROM report WHERE text_id = @p0 LIMIT 1", 1);
    private readonly Statement _overlap = Statement.Insert(connection, "text_overlap", "text_id other_id share other_share is_copy");

    /// <summary>At the beginning of each transaction.</summary>
    public void Begin() => _index.Refresh();

    /// <summary>At the end of each transaction.</summary>
    public void End() => _index.FoldIfDue();

    /// <summary>Compares a new text with those it may be a copy of, and makes it known to later ones.</summary>
    public void Add(long text, string body)
    {
        var words = WordSequence.Of(body, _folding);
        var prints = Fingerprints.Of(words);
        if (prints.Length == 0)
        {
            return;
        }

        var known = _index.Of(prints);
        foreach (var other in Candidates(known, prints.Length))
        {
            Compare(text, words, other);
        }

        _index.Add(text, [.. prints.Where(print => known[print].Count() < MostTexts)]);
    }

    /// <summary>How far a text stands in several others together.</summary>
    public Agreement Union(long text, IEnumerable<long> others)
    {
        var words = WordsOf(text);
        return Alignment.Union([.. others.Select(other => Alignment.Of(words, WordsOf(other)))]);
    }

    public void Dispose()
    {
        _index.Dispose();
        foreach (var statement in new[] { _body, _first, _overlap })
        {
            statement.Dispose();
        }
    }

    /// <summary>How many fingerprints two texts must share to be compared: one in common is chance or a set phrase, unless the text
    /// has hardly more.</summary>
    public static int FewestShared(int prints) => Math.Min(2, (prints + 2) / 3);

    // The text that appeared first among the copies of a candidate is compared too, so that all copies lead to it.
    private List<long> Candidates(ILookup<int, long> known, int prints)
    {
        var least = FewestShared(prints);
        var found = known.SelectMany(texts => texts).GroupBy(text => text)
            .Where(group => group.Count() >= least)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Take(MostCompared)
            .Select(group => group.Key)
            .ToList();
        return [.. found.Concat(found.Select(text => _first.Scalar(text)).OfType<long>()).Distinct()];
    }

    private void Compare(long text, WordSequence words, long other)
    {
        var overlap = Overlap.Of(words, WordsOf(other));
        if (overlap.IsNotable)
        {
            _overlap.Run(text, other, overlap.Share, overlap.OtherShare, overlap.IsCopy);
            _overlap.Run(other, text, overlap.OtherShare, overlap.Share, overlap.OtherIsCopy);
        }
    }

    // A text never changes, and the same ones are compared again and again.
    private WordSequence WordsOf(long text)
    {
        if (_remembered.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_remembered.Count == MostRemembered)
        {
            _remembered.Clear();
        }

        return _remembered[text] = WordSequence.Of(_body.Scalar(text) as string ?? "", _folding);
    }
}
