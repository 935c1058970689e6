using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Sqlite;

internal sealed class RowByRow(DbConnection connection, string table, string columns) : RowInsertion
{
    private readonly Statement _insert = Statement.Insert(connection, table, columns);

    public override void Add(params ReadOnlySpan<object?> values) => _insert.Run(values);

    public override void Dispose() => _insert.Dispose();
}
