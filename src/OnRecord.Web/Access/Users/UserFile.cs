using Microsoft.Data.Sqlite;

namespace OnRecord.Web.Access.Users;

/// <summary>The users of a desk and their tokens: an SQLite file of its own, which its owner alone may read, and no part of the
/// record. Thread-safe; several processes may use it, and what one changes the others see at the next request.</summary>
public sealed class UserFile
{
    private const int Schema = 1;

    private const string Tables = """
        CREATE TABLE user (name TEXT PRIMARY KEY, role TEXT NOT NULL, password TEXT NOT NULL, stamp TEXT NOT NULL, added TEXT NOT NULL) STRICT;
        CREATE TABLE token (id TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES user (name) ON DELETE CASCADE, label TEXT NOT NULL, role TEXT NOT NULL,
            hash BLOB NOT NULL, added TEXT NOT NULL, expires TEXT NOT NULL, used TEXT) STRICT;
        CREATE INDEX token_of_user ON token (user);
        PRAGMA user_version = 1;
        """;

    private readonly string _connection;

    private UserFile(string path)
    {
        Path = path;
        _connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true, DefaultTimeout = 10 }.ToString();
    }

    public string Path { get; }

    /// <summary>Where the users of a record are kept unless it is said otherwise; null for a record in PostgreSQL, beside which
    /// there is no place.</summary>
    public static string? Beside(string record) => record.Contains("://", StringComparison.Ordinal) ? null : record + ".users";

    /// <exception cref="AccessException">There is none, or it is of another kind.</exception>
    public static UserFile Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new AccessException($"{path}: there is no such file of users; make it with onrecord users add NAME --role admin");
        }

        var file = new UserFile(path);
        file.Check();
        return file;
    }

    /// <summary>Makes the file where there is none.</summary>
    public static UserFile OpenOrMake(string path)
    {
        if (File.Exists(path))
        {
            return Open(path);
        }

        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            new FileStream(path, options).Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new AccessException($"{path}: it cannot be made: {fault.Message}; name another place with --users", fault);
        }

        var file = new UserFile(path);
        file.Run(Tables);
        return file;
    }

    internal int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    internal List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, values);
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }

    private void Check()
    {
        try
        {
            if (All("PRAGMA user_version", row => row.GetInt32(0)) is not [Schema])
            {
                throw new AccessException($"{Path}: it is no file of users, or a newer version made it; name another with --users");
            }
        }
        catch (SqliteException fault)
        {
            throw new AccessException($"{Path}: it is no file of users, or it may not be read: {fault.Message}; name another with --users", fault);
        }
    }
}
