using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using OnRecord.Store.Postgres;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Tests.Databases;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder. It ends with the tests, even when they are killed.
/// Its words sort by language, not by code, as on most machines.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "onrecord";

    private static readonly Lazy<PostgresServer> One = new(() => new PostgresServer());

    private readonly string _folder = Folder();
    private readonly int _port = FreePort();
    private readonly string? _address;
    private readonly Process _guard;

    /// <param name="address">Where it listens beside the loopback, for a network of /24; null for nowhere.</param>
    public PostgresServer(string? address = null)
    {
        _address = address;
        var password = Path.Combine(_folder, "password");
        File.WriteAllText(password, Password);
        PostgresPrograms.Own(_folder);
        PostgresPrograms.Run("initdb", "-D", Data, "-U", User, "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en", "-A", "scram-sha-256", "--pwfile", password, "--no-sync");
        if (address is not null)
        {
            File.AppendAllText(Path.Combine(Data, "pg_hba.conf"), $"host all all {address}/24 scram-sha-256\n");
        }

        Start();

        // Standard input ends with the tests.
        _guard = PostgresPrograms.Guard($"cat >/dev/null; \"$@\" >/dev/null 2>&1; rm -rf '{_folder}'", "pg_ctl", "stop", "-D", Data, "-m", "immediate");
    }

    public static PostgresServer Shared => One.Value;

    /// <summary>With signs that an address must escape.</summary>
    public string Password { get; } = "p:w@ss/0?";

    public int Port => _port;

    private string Data => Path.Combine(_folder, "data");

    public string AddressOf(string database, string user = User, string? password = null, string host = "127.0.0.1") =>
        $"postgres://{user}:{Uri.EscapeDataString(password ?? Password)}@{host}:{_port}/{database}";

    public void Start() => PostgresPrograms.Run("pg_ctl", "start", "-w", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -k {_folder} -h 127.0.0.1{(_address is null ? "" : $",{_address}")} -c fsync=off -c full_page_writes=off -c jit=off -c autovacuum=off -c max_wal_size=128MB -c shared_buffers=64MB");

    /// <summary>As a power cut would stop it.</summary>
    public void Crash() => PostgresPrograms.Run("pg_ctl", "stop", "-D", Data, "-m", "immediate");

    public void Run(string sql)
    {
        using var connection = new NpgsqlConnection(PostgresAddress.Parse(AddressOf("postgres"))!.ConnectionString);
        connection.Open();
        connection.Run(sql);
    }

    public void Dispose()
    {
        _guard.StandardInput.Close();
        _guard.WaitForExit();
        _guard.Dispose();
    }

    // In memory where there is room: each test has a database of its own, and to make one writes some hundred files.
    private static string Folder()
    {
        const string Memory = "/dev/shm";
        const long Enough = 2L << 30;
        return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > Enough
            ? Directory.CreateDirectory(Path.Combine(Memory, $"onrecord-postgres-{Guid.NewGuid():N}")).FullName
            : Directory.CreateTempSubdirectory("onrecord-postgres-").FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
