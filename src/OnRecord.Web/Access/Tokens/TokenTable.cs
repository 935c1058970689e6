using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using OnRecord.Web.Access.Users;

namespace OnRecord.Web.Access.Tokens;

/// <summary>The tokens in a file of users.</summary>
public sealed class TokenTable(UserFile file, TimeProvider clock)
{
    public const int MostDays = 366;

    private const string Time = "yyyy-MM-ddTHH:mm:ssZ";
    private const string Columns = "SELECT id, user, label, role, added, expires, used FROM token";

    public IReadOnlyList<ApiToken> All() => file.All($"{Columns} ORDER BY user, added, id", Read);

    /// <summary>The text of the new token, which is told this once.</summary>
    /// <param name="days">Until it expires, 1 to <see cref="MostDays"/>.</param>
    public string Add(User user, string label, Role role, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MostDays);
        if (role > user.Role)
        {
            throw new AccessException($"{user.Name} is {user.Role.ToString().ToLowerInvariant()}, and a token may do no more than its user");
        }

        var (text, token) = TokenText.New();
        var now = clock.GetUtcNow();
        file.Run(
            "INSERT INTO token (id, user, label, role, hash, added, expires) VALUES (@id, @user, @label, @role, @hash, @added, @expires)",
            ("@id", token.Id), ("@user", user.Name), ("@label", label), ("@role", role.ToString()), ("@hash", token.Hash), ("@added", Told(now)), ("@expires", Told(now.AddDays(days))));
        return text;
    }

    /// <exception cref="AccessException">There is no such token.</exception>
    public void Revoke(string id)
    {
        if (file.Run("DELETE FROM token WHERE id = @id", ("@id", id)) == 0)
        {
            throw new AccessException($"there is no token {id}; onrecord users token list shows those that there are");
        }
    }

    /// <summary>Whose token it is, and what it may do; null when it is none, expired or revoked.</summary>
    public DeskUser? UserOf(string text)
    {
        if (TokenText.Parse(text) is not { } token || Found(token.Id) is not { } found || !CryptographicOperations.FixedTimeEquals(found.Hash, token.Hash))
        {
            return null;
        }

        var now = Told(clock.GetUtcNow());
        if (string.CompareOrdinal(found.Expires, now) <= 0)
        {
            return null;
        }

        if (found.Used != now[..10])
        {
            file.Run("UPDATE token SET used = @day WHERE id = @id", ("@day", now[..10]), ("@id", token.Id));
        }

        return new DeskUser(found.User, found.Role < found.OfUser ? found.Role : found.OfUser);
    }

    private (string User, Role Role, Role OfUser, byte[] Hash, string Expires, string? Used)? Found(string id) => file.All(
        "SELECT token.user, token.role, user.role, token.hash, token.expires, token.used FROM token JOIN user ON user.name = token.user WHERE token.id = @id",
        row => (row.GetString(0), Enum.Parse<Role>(row.GetString(1)), Enum.Parse<Role>(row.GetString(2)), row.GetFieldValue<byte[]>(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5)),
        ("@id", id)) is [var token] ? token : null;

    private static string Told(DateTimeOffset time) => time.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture);

    private static ApiToken Read(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), Enum.Parse<Role>(row.GetString(3)), row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6));
}
