using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Sqlite;

internal sealed class FtsInsertion(DbConnection connection) : WordInsertion(connection)
{
    private readonly Statement _report = Statement.Insert(connection, "report_search", "rowid title body");
    private readonly Statement _name = Statement.Insert(connection, "actor_search", "rowid name");

    public override void AddReport(long report, string? title, string body) => _report.Run(report, title, body);

    protected override void InsertName(long name, string words) => _name.Run(name, words);

    public override void Dispose()
    {
        _report.Dispose();
        _name.Dispose();
        base.Dispose();
    }
}
