using Microsoft.Data.Sqlite;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Tests.Search;

/// <summary>What SQLite's own full text makes of texts.</summary>
internal static class FtsWords
{
    /// <summary>The words of each text, in order.</summary>
    public static List<List<string>> Of(IReadOnlyList<string> texts, string tokenizer)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.Run($"CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = '{tokenizer}')");
        connection.Run("CREATE VIRTUAL TABLE v USING fts5vocab (t, 'instance')");
        using var transaction = connection.BeginTransaction();
        for (var i = 0; i < texts.Count; i++)
        {
            connection.Run("INSERT INTO t (rowid, x) VALUES (@p0, @p1)", i, texts[i]);
        }

        transaction.Commit();
        var words = texts.Select(_ => new List<string>()).ToList();
        foreach (var (document, word) in connection.All("SELECT doc, term FROM v ORDER BY doc, offset", row => (row.GetInt32(0), row.GetString(1))))
        {
            words[document].Add(word);
        }

        return words;
    }
}
