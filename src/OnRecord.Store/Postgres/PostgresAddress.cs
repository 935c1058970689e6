using System.Text.RegularExpressions;
using Npgsql;

namespace OnRecord.Store.Postgres;

/// <summary>Where a record in PostgreSQL is: <c>postgres://user:password@host:port/database?sslmode=require</c>, as libpq
/// writes it. What it leaves out comes from PGUSER, PGPASSWORD, PGPASSFILE and the other variables that Npgsql knows.</summary>
/// <param name="Name">For messages: without the password.</param>
internal sealed partial record PostgresAddress(string Name, string ConnectionString)
{
    private const string Remedy = "write postgres://user@host/database, and the password into PGPASSWORD or ~/.pgpass";

    // libpq's names for what Npgsql calls otherwise.
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["host"] = "Host",
        ["port"] = "Port",
        ["user"] = "Username",
        ["password"] = "Password",
        ["dbname"] = "Database",
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["connect_timeout"] = "Timeout",
        ["application_name"] = "Application Name",
        ["options"] = "Options",
        ["channel_binding"] = "Channel Binding",
    };

    /// <summary>Null for what is no address.</summary>
    /// <exception cref="StoreException">It is one, and cannot be used.</exception>
    public static PostgresAddress? Parse(string record)
    {
        var scheme = record.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return null;
        }

        var shown = Password().Replace(record, "");
        if (record[..scheme] is not ("postgres" or "postgresql"))
        {
            throw new StoreException(shown, "no record has such an address", "give the path of a file, or postgres://user@host/database");
        }

        return Uri.TryCreate(record, UriKind.Absolute, out var uri)
            ? Of(uri, shown)
            : throw new StoreException(shown, "the address cannot be read", $"{Remedy}; signs such as @ : / ? # % in a name or password are written %40 %3A %2F %3F %23 %25");
    }

    private static PostgresAddress Of(Uri uri, string shown)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length > 0 ? uri.DnsSafeHost : "localhost",
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            ApplicationName = "onrecord",
            Pooling = false,
            CommandTimeout = 0,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
        };
        var user = uri.UserInfo.Split(':', 2);
        builder.Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null;
        builder.Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null;
        foreach (var parameter in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            Set(builder, parameter.Split('=', 2), shown);
        }

        return builder.Database is { Length: > 0 }
            ? new PostgresAddress(shown, builder.ToString())
            : throw new StoreException(shown, "it names no database", Remedy);
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string[] parameter, string shown)
    {
        if (!Keywords.TryGetValue(parameter[0], out var keyword))
        {
            throw new StoreException(shown, $"there is no parameter {parameter[0]}", $"those are known: {string.Join(", ", Keywords.Keys)}");
        }

        var value = Uri.UnescapeDataString(parameter.ElementAtOrDefault(1) ?? "");
        try
        {
            builder[keyword] = keyword is "SSL Mode" or "Channel Binding" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (ArgumentException fault)
        {
            throw new StoreException(shown, $"{parameter[0]} has no value {(keyword.EndsWith("Password", StringComparison.Ordinal) ? "of that kind" : value)}", "check it", fault);
        }
    }

    // As far as the last @, because a password that was not escaped may hold any sign.
    [GeneratedRegex("(?<=://[^/?#@:]*):.*(?=@)|(?<=[?&])(ssl)?password=[^&]*&?")]
    private static partial Regex Password();
}
