using System.Data.Common;

namespace OnRecord.Store.Rows;

/// <summary>The last statements of a connection that nobody uses. They end with the connection. Not thread-safe.</summary>
internal sealed class KeptStatements
{
    private const int Most = 64;

    // Those given back last at the end.
    private readonly OrderedDictionary<string, Statement> _free = new(StringComparer.Ordinal);

    /// <summary>A statement that comes back when it is disposed.</summary>
    public Statement Take(DbConnection connection, string sql, int parameters) =>
        _free.Remove(sql, out var kept) ? kept : new Statement(connection, sql, parameters) { Home = this };

    /// <returns>Whether it was taken back.</returns>
    public bool TakeBack(string sql, Statement statement)
    {
        if (!_free.TryAdd(sql, statement))
        {
            return false;
        }

        if (_free.Count > Most)
        {
            _free.GetAt(0).Value.End();
            _free.RemoveAt(0);
        }

        return true;
    }
}
