using System.Globalization;
using Npgsql;
using OnRecord.Store;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Database;

/// <summary>The numbered steps of the cluster's schema, beside that of the record. A step that was released never changes.</summary>
internal static class ClusterMigrations
{
    private const string Prefix = "cluster/";

    // Two silos may start at the same time.
    private const long Turn = 0x6F6E_7265_636C_7573;

    /// <exception cref="StoreException">A newer version made the schema.</exception>
    public static void Run(NpgsqlConnection connection, string name)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run("SELECT pg_advisory_xact_lock(@p0)", Turn);
        connection.Run($"CREATE SCHEMA IF NOT EXISTS {ClusterDatabase.Schema}");
        connection.Run("CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL)");
        var all = All();
        var version = Convert.ToInt32(connection.Scalar("SELECT coalesce(max(number), 0) FROM migration"), CultureInfo.InvariantCulture);
        if (version > all.Count)
        {
            throw new StoreException(name, $"a newer version of onrecord made the cluster's tables: their schema is {version}, and this version knows {all.Count}", "update onrecord on this machine");
        }

        foreach (var (number, file, sql) in all.Skip(version))
        {
            connection.Run(sql);
            connection.Run("INSERT INTO migration (number, name) VALUES (@p0, @p1)", number, file);
        }

        transaction.Commit();
    }

    private static List<(int Number, string Name, string Sql)> All()
    {
        var assembly = typeof(ClusterMigrations).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select((name, i) =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var file = name[Prefix.Length..];
            return int.Parse(file[..4], CultureInfo.InvariantCulture) == i + 1
                ? (i + 1, Path.GetFileNameWithoutExtension(file)[5..], reader.ReadToEnd())
                : throw new InvalidOperationException($"{file} is not numbered {i + 1}");
        })];
    }
}
