using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace OnRecord.Store.Postgres;

/// <summary>What the faults of a server mean for people, and what they can do.</summary>
internal sealed class PostgresFaults(string record, NpgsqlConnectionStringBuilder connection)
{
    private const int OldestVersion = 15;
    private const string GoesOn = "run the same command again: it goes on where it stopped";

    private string User => connection.Username is { Length: > 0 } user ? user : Environment.GetEnvironmentVariable("PGUSER") ?? Environment.UserName;

    /// <summary>The connection is gone, the server is going down or coming up, or two transactions were in each other's way.</summary>
    public static bool IsLost(DbException fault) => fault is PostgresException { SqlState: var state }
        ? state.StartsWith("08", StringComparison.Ordinal) || state is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
        : fault is NpgsqlException { InnerException: IOException or SocketException or TimeoutException or ObjectDisposedException };

    /// <exception cref="StoreException">The server cannot keep a record.</exception>
    public void Require(Version server, string encoding)
    {
        if (server.Major < OldestVersion)
        {
            throw new StoreException(record, $"the server is PostgreSQL {server}", $"use PostgreSQL {OldestVersion} or newer");
        }

        if (encoding != "UTF8")
        {
            throw new StoreException(record, $"the database keeps text as {encoding}, in which not every report can be written", "make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0");
        }
    }

    public StoreException OfConnecting(Exception fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            Of(fault, $"the server does not let {User} in", "check the user and the password: in the address, in PGPASSWORD or in ~/.pgpass"),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            Of(fault, $"the server has no database {connection.Database}", $"check the name, or make it: createdb {connection.Database}"),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
            Of(fault, $"{User} may not connect to the database", $"let its owner grant it: GRANT CONNECT ON DATABASE {connection.Database} TO {User}"),
        PostgresException refusal => Passing(fault, $"the server refuses: {refusal.MessageText}", "try again later, or ask whoever runs the server"),
        NpgsqlException { InnerException: null } => Of(fault, fault.Message.TrimEnd('.'), "check the address, and give the password in PGPASSWORD or ~/.pgpass"),
        _ => Passing(fault, $"the server cannot be reached: {(fault.InnerException ?? fault).Message}", $"check the host {connection.Host} and the port {connection.Port}, and that the server runs"),
    };

    public StoreException OfUsing(DbException fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Of(fault, "no space is left on the server", $"make room there and {GoesOn}"),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedTable } refusal => Of(fault, $"{User} may not do that: {refusal.MessageText}", Grants()),
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => Of(fault, "another program has been writing to it for two minutes without an end", $"wait until it is done or stop it, and {GoesOn}"),
        PostgresException refusal => Of(fault, $"the server refuses: {refusal.MessageText}", GoesOn),
        _ => Passing(fault, $"the connection was lost: {(fault.InnerException ?? fault).Message}", GoesOn),
    };

    private string Grants() =>
        $"let the owner of the database run: GRANT CREATE ON DATABASE {connection.Database} TO {User} (to make the record), or GRANT USAGE ON SCHEMA {PostgresDialect.Schema} TO {User} and GRANT SELECT ON ALL TABLES IN SCHEMA {PostgresDialect.Schema} TO {User} (to ask it)";

    private StoreException Of(Exception fault, string problem, string remedy) => new(record, problem, remedy, fault);

    private StoreException Passing(Exception fault, string problem, string remedy) =>
        new(record, problem, remedy, fault) { IsPassing = fault is SocketException || (fault is DbException error && IsLost(error)) };
}
