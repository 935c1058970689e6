using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Copies;

/// <summary>Chooses which of the current reports of a text and its copies stands for them: the one that appeared first. Not
/// thread-safe.</summary>
internal sealed class Standing(DbConnection connection, KeptTotals totals) : IDisposable
{
    private readonly Statement _first = new(connection, "SELECT id, published, key FROM report WHERE first_text_id = @p0 AND is_first = 1", 1);
    private readonly Statement _current = new(connection, "SELECT id, published, key FROM report WHERE first_text_id = @p0 AND is_current = 1", 1);
    private readonly Statement _mark = new(connection, "UPDATE report SET is_first = @p1 WHERE id = @p0 AND is_first <> @p1", 2);
    private readonly Statement _day = new(connection, "INSERT INTO story_day (day) SELECT day FROM report WHERE id = @p0 AND day IS NOT NULL ON CONFLICT DO NOTHING", 1);

    /// <summary>After reports of a first text came, went or changed places.</summary>
    public void Elect(long firstText)
    {
        var first = Read(_current, firstText).OrderBy(report => report.Appearance, StringComparer.Ordinal).Select(report => (long?)report.Id).FirstOrDefault();
        var before = Read(_first, firstText).ConvertAll(report => report.Id);
        foreach (var other in before.Where(report => report != first))
        {
            Mark(other, false);
        }

        if (first is { } elected && !before.Contains(elected))
        {
            Mark(elected, true);
        }
    }

    /// <summary>A report stands for nothing any more.</summary>
    public void Withdraw(long report) => Mark(report, false);

    /// <summary>After one report came.</summary>
    public void Enter(long firstText, long report, string appearance)
    {
        foreach (var first in Read(_first, firstText))
        {
            if (string.CompareOrdinal(first.Appearance, appearance) <= 0)
            {
                return;
            }

            Mark(first.Id, false);
        }

        Mark(report, true);
    }

    public void Dispose()
    {
        _first.Dispose();
        _current.Dispose();
        _mark.Dispose();
        _day.Dispose();
    }

    // The stories of its day are formed anew.
    private void Mark(long report, bool isFirst)
    {
        if (_mark.Run(report, isFirst) > 0)
        {
            totals.Note(report, isFirst);
        }

        _day.Run(report);
    }

    private static List<(long Id, string Appearance)> Read(Statement statement, long firstText) =>
        statement.All(row => (row.GetInt64(0), Appearance.Of(row.TextOrNull(1), row.GetString(2))), firstText);
}
