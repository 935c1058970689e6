using OnRecord.Cluster.Database;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Cluster.Tests;

/// <summary>A database of its own with the tables of a cluster, and a folder.</summary>
internal sealed class TestCluster : IDisposable
{
    private static int _made;

    private readonly PostgresServer _server;
    private readonly string _name = $"cluster_{Interlocked.Increment(ref _made)}";

    public TestCluster(PostgresServer? server = null)
    {
        _server = server ?? PostgresServer.Shared;
        _server.Run($"CREATE DATABASE {_name}");
        Database = ClusterDatabase.Open(Location);
    }

    public string Location => LocationAt("127.0.0.1");

    public ClusterDatabase Database { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("onrecord-cluster-").FullName;

    public string Parts => Path.Combine(Folder, "parts");

    public string LocationAt(string host) => _server.AddressOf(_name, host: host);

    public string In(string name) => Path.Combine(Folder, name);

    public void Dispose()
    {
        Database.Dispose();
        _server.Run($"DROP DATABASE {_name} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }
}
