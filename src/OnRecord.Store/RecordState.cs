using System.Data.Common;
using OnRecord.Store.Rows;

namespace OnRecord.Store;

/// <summary>Counts the changes of a record, so that whoever has an answer can tell whether it still stands.</summary>
internal static class RecordState
{
    /// <summary>Ends a transaction that changed what the record answers.</summary>
    public static void CommitChange(this DbConnection connection)
    {
        connection.Run("UPDATE record_state SET changes = changes + 1");
        connection.Run("COMMIT");
    }

    public static string Read(DbConnection connection) => (string)connection.Scalar(Sql)!;

    /// <summary>A statement for the state, to be asked many times.</summary>
    public static Statement Ask(DbConnection connection) => new(connection, Sql, 0);

    private const string Sql = "SELECT changes || ' ' || coalesce((SELECT started FROM run ORDER BY id DESC LIMIT 1), '') FROM record_state";
}
