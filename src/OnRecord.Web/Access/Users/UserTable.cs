using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace OnRecord.Web.Access.Users;

/// <summary>The users in a file.</summary>
public sealed class UserTable(UserFile file, TimeProvider clock)
{
    private const string Columns = "SELECT name, role, password, stamp, added FROM user";
    private const int Duplicate = 19;

    /// <summary>By name.</summary>
    public IReadOnlyList<User> All() => file.All($"{Columns} ORDER BY name", Read);

    /// <param name="name">As it is kept; see <see cref="UserName.Of"/>.</param>
    public User? Find(string name) => file.All($"{Columns} WHERE name = @name", Read, ("@name", name)) is [var user] ? user : null;

    /// <param name="password">A hash.</param>
    /// <exception cref="AccessException">There is a user of that name.</exception>
    public void Add(string name, Role role, string password)
    {
        try
        {
            file.Run(
                "INSERT INTO user (name, role, password, stamp, added) VALUES (@name, @role, @password, @stamp, @added)",
                ("@name", name), ("@role", role.ToString()), ("@password", password), ("@stamp", NewStamp()), ("@added", clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ")));
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Duplicate)
        {
            throw new AccessException($"there is a user {name} already; change it with onrecord users role or onrecord users password", fault);
        }
    }

    /// <summary>Ends what the user signed in to.</summary>
    /// <exception cref="AccessException">There is no such user.</exception>
    public void SetRole(string name, Role role) => Demand(name, file.Run("UPDATE user SET role = @role, stamp = @stamp WHERE name = @name", ("@role", role.ToString()), ("@stamp", NewStamp()), ("@name", name)));

    /// <summary>Ends what the user signed in to. Tokens stay.</summary>
    /// <exception cref="AccessException">There is no such user.</exception>
    public void SetPassword(string name, string password) => Demand(name, file.Run("UPDATE user SET password = @password, stamp = @stamp WHERE name = @name", ("@password", password), ("@stamp", NewStamp()), ("@name", name)));

    /// <summary>With the user's tokens.</summary>
    /// <exception cref="AccessException">There is no such user.</exception>
    public void Remove(string name) => Demand(name, file.Run("DELETE FROM user WHERE name = @name", ("@name", name)));

    private static User Read(SqliteDataReader row) => new(row.GetString(0), Enum.Parse<Role>(row.GetString(1)), row.GetString(2), row.GetString(3), row.GetString(4));

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static void Demand(string name, int changed)
    {
        if (changed == 0)
        {
            throw new AccessException($"there is no user {name}; onrecord users list shows who there is");
        }
    }
}
