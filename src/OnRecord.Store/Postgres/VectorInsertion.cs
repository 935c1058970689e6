using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Postgres;

internal sealed class VectorInsertion(DbConnection connection) : WordInsertion(connection)
{
    private readonly Statement _report = new(connection, "INSERT INTO report_search (report_id, words, length) VALUES (@p0, CAST(@p1 AS tsvector), @p2)", 3);
    private readonly Statement _total = new(connection, "UPDATE search_total SET reports = reports + @p0, words = words + @p1", 2);
    private readonly Statement _name = new(connection, "INSERT INTO actor_search (name_id, words) VALUES (@p0, CAST(@p1 AS tsvector))", 2);
    private long _reports;
    private long _words;

    public override void AddReport(long report, string? title, string body)
    {
        var vector = WordVector.OfReport(title, body);
        _report.Run(report, vector.ToString(), vector.Length);
        _reports++;
        _words += vector.Length;
    }

    protected override void InsertName(long name, string words) => _name.Run(name, WordVector.OfName(words).ToString());

    public override void Flush()
    {
        if (_reports > 0)
        {
            _total.Run(_reports, _words);
            (_reports, _words) = (0, 0);
        }
    }

    public override void Dispose()
    {
        _report.Dispose();
        _total.Dispose();
        _name.Dispose();
        base.Dispose();
    }
}
