using System.Data.Common;
using System.Globalization;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Searches;

/// <summary>The searches that users keep, each for himself. Thread-safe.</summary>
public sealed class SavedSearches
{
    public const int LongestName = 200;

    private readonly Dialect _dialect;
    private readonly TimeProvider _clock;

    internal SavedSearches(Dialect dialect, TimeProvider clock) => (_dialect, _clock) = (dialect, clock);

    /// <summary>Those of a user, by name.</summary>
    public IReadOnlyList<SavedSearch> Of(string owner)
    {
        using var connection = _dialect.Connect();
        return connection.All("SELECT id, name, address, saved FROM saved_search WHERE owner = @p0 ORDER BY name", row => new SavedSearch(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3)), owner);
    }

    /// <summary>Keeps a search; one of the same name is replaced.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public void Save(string owner, string name, string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, LongestName);
        var saved = _clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Write(connection => connection.Run(
            "INSERT INTO saved_search (owner, name, address, saved) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT (owner, name) DO UPDATE SET address = excluded.address, saved = excluded.saved", owner, name, address, saved));
    }

    /// <summary>Gives a search of a user another name.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="StoreException">Another search of the user is called so.</exception>
    public bool Rename(string owner, long number, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, LongestName);
        return Write(connection => connection.Scalar("SELECT 1 FROM saved_search WHERE owner = @p0 AND name = @p1 AND id <> @p2", owner, name, number) is null
            ? connection.Run("UPDATE saved_search SET name = @p2 WHERE owner = @p0 AND id = @p1", owner, number, name)
            : throw new StoreException(_dialect.Name, $"another search is called '{name}'", "choose another name, or forget that one")) > 0;
    }

    /// <summary>Forgets a search of a user; that of another stays.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string owner, long number) => Write(connection => connection.Run("DELETE FROM saved_search WHERE owner = @p0 AND id = @p1", owner, number)) > 0;

    private int Write(Func<DbConnection, int> write)
    {
        using var connection = _dialect.Connect();
        try
        {
            connection.Run(_dialect.BeginWriting);
            var rows = write(connection);
            connection.Run("COMMIT");
            return rows;
        }
        catch (Exception fault) when (fault is StoreException || (fault is DbException broken && !_dialect.IsLost(broken)))
        {
            connection.Run("ROLLBACK");
            throw fault is DbException refused ? _dialect.Refusal(refused) : fault;
        }
    }
}
