using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Copies;

/// <summary>Keeps, as reports come, which texts are copies of which, and which report stands for each. Not thread-safe.</summary>
internal sealed class TextCopies : IDisposable
{
    private const int Batch = 100;

    private readonly DbConnection _connection;
    private readonly CopyFinder _finder;
    private readonly FirstAppearances _firsts;
    private readonly Standing _standing;
    private readonly Statement _firstOf;

    public TextCopies(DbConnection connection, Dialect dialect, KeptTotals totals)
    {
        _connection = connection;
        _finder = new CopyFinder(connection, dialect);
        _firsts = new FirstAppearances(connection, _finder);
        _standing = new Standing(connection, totals);
        _firstOf = new Statement(connection, "SELECT first_text_id FROM report WHERE text_id = @p0 LIMIT 1", 1);
    }

    public void Begin() => _finder.Begin();

    public void End() => _finder.End();

    /// <summary>The first of the copies of a text; null when no report carries it.</summary>
    public long? FirstOf(long text) => _firstOf.Scalar(text) as long?;

    /// <summary>Takes in a report whose row is there, as none that stands for its text.</summary>
    /// <param name="newText">Its text, when no report carried it before.</param>
    public void Enter(long report, string reportKey, string? published, long text, string? newText)
    {
        if (newText is not null)
        {
            _finder.Add(text, newText);
        }

        var appearance = Appearance.Of(published, reportKey);
        foreach (var first in _firsts.Appear(text, appearance))
        {
            _standing.Elect(first);
        }

        _standing.Enter(FirstOf(text)!.Value, report, appearance);
    }

    /// <summary>Takes note that a report of a text is current no more.</summary>
    public void Leave(long report, long text)
    {
        _standing.Withdraw(report);
        _standing.Elect(FirstOf(text)!.Value);
    }

    /// <summary>Takes in texts that an earlier version of this program added.</summary>
    /// <returns>False when none is left.</returns>
    public bool CatchUp()
    {
        var left = _connection.All($"SELECT id, body FROM report_text WHERE appeared IS NULL ORDER BY id LIMIT {Batch}", row => (Id: row.GetInt64(0), Body: row.GetString(1)));
        foreach (var text in left)
        {
            var appearance = _connection.All("SELECT published, key FROM report WHERE text_id = @p0", row => Appearance.Of(row.TextOrNull(0), row.GetString(1)), text.Id).Min(StringComparer.Ordinal);
            _finder.Add(text.Id, text.Body);
            foreach (var first in _firsts.Appear(text.Id, appearance ?? ""))
            {
                _standing.Elect(first);
            }
        }

        return left.Count > 0;
    }

    public void Dispose()
    {
        _finder.Dispose();
        _firsts.Dispose();
        _standing.Dispose();
        _firstOf.Dispose();
    }
}
