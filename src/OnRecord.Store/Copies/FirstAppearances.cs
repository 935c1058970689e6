using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Copies;

/// <summary>Joins copies to the text that appeared first. A text is a copy of the earlier text that it shares most words with; whose original
/// is another's copy is that one's too. So the result is the same in whatever order the reports were added, as far as
/// <see cref="CopyFinder"/> found the same pairs. Not thread-safe.</summary>
internal sealed class FirstAppearances(DbConnection connection, CopyFinder finder) : IDisposable
{
    /// <summary>Of a text that is put together from others, how many are looked at, those that it has most of.</summary>
    public const int MostParts = 4;

    private readonly Statement _appeared = new(connection, "SELECT appeared FROM report_text WHERE id = @p0", 1);
    private readonly Statement _appear = new(connection, "UPDATE report_text SET appeared = @p1 WHERE id = @p0", 2);
    private readonly Statement _copyOf = new(connection, "SELECT copy_of FROM report_text WHERE id = @p0", 1);
    private readonly Statement _join = new(connection, "UPDATE report_text SET copy_of = @p1 WHERE id = @p0", 2);
    private readonly Statement _copies = new(connection, "SELECT id FROM report_text WHERE copy_of = @p0", 1);
    private readonly Statement _first = new(connection, "UPDATE report SET first_text_id = @p1 WHERE text_id = @p0", 2);
    private readonly Statement _overlaps = new(connection, "SELECT other_id, o.share, o.other_share, o.is_copy, t.appeared FROM text_overlap o JOIN report_text t ON t.id = o.other_id WHERE o.text_id = @p0 ORDER BY other_id", 1);

    private sealed record Other(long Text, double Share, double OtherShare, bool IsCopy, string Appeared);

    /// <summary>Notes that a text appeared in one more report.</summary>
    /// <param name="appearance">Of <see cref="Appearance"/>.</param>
    /// <returns>The first texts whose copies, or whose being first, may have changed.</returns>
    public IReadOnlySet<long> Appear(long text, string appearance)
    {
        var touched = new HashSet<long>();
        var before = _appeared.Scalar(text) as string;
        if (before is not null && string.CompareOrdinal(before, appearance) <= 0)
        {
            return touched;
        }

        _appear.Run(text, appearance);
        Place(text, appearance, touched);
        foreach (var later in Overlaps(text).Where(other => string.CompareOrdinal(other.Appeared, appearance) > 0))
        {
            Place(later.Text, later.Appeared, touched);
        }

        return touched;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _appeared, _appear, _copyOf, _join, _copies, _first, _overlaps })
        {
            statement.Dispose();
        }
    }

    private void Place(long text, string appearance, HashSet<long> touched)
    {
        var original = Original(text, appearance);
        var before = _copyOf.Scalar(text) as long?;
        if (original == before)
        {
            return;
        }

        touched.Add(FirstOf(text));
        _join.Run(text, original);
        var first = FirstOf(text);
        touched.Add(first);
        Lead(text, first);
    }

    private long? Original(long text, string appearance)
    {
        var earlier = Overlaps(text).Where(other => string.CompareOrdinal(other.Appeared, appearance) < 0).ToList();
        if (earlier.Where(other => other.IsCopy).OrderByDescending(other => other.Share + other.OtherShare).ThenBy(other => other.Appeared, StringComparer.Ordinal).FirstOrDefault() is { } original)
        {
            return original.Text;
        }

        var parts = earlier.Where(other => other.Share >= Overlap.LeastNoted).OrderByDescending(other => other.Share).ThenBy(other => other.Appeared, StringComparer.Ordinal).Take(MostParts).ToList();
        return parts.Count > 1 && finder.Union(text, parts.Select(part => part.Text)).IsMerged ? parts[0].Text : null;
    }

    private List<Other> Overlaps(long text) => _overlaps.All(row => new Other(row.GetInt64(0), row.GetDouble(1), row.GetDouble(2), row.IsTrue(3), row.TextOrNull(4) ?? ""), text)
        .FindAll(other => other.Appeared.Length > 0);

    // An original appeared earlier, so there are no circles.
    private long FirstOf(long text)
    {
        while (_copyOf.Scalar(text) is long original)
        {
            text = original;
        }

        return text;
    }

    private void Lead(long text, long first)
    {
        var waiting = new Stack<long>([text]);
        while (waiting.TryPop(out var next))
        {
            _first.Run(next, first);
            _copies.All(row => row.GetInt64(0), next).ForEach(waiting.Push);
        }
    }
}
