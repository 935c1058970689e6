using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Knowledge.Ontology;
using OnRecord.Store;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Analysis;

/// <summary>The parts of a cluster as tables of DuckDB: each report once, whatever parts hold it, with its copies and versions across all parts.</summary>
public static partial class PartViews
{
    private const string Prefix = "views/";
    private const string Standing = "04-standing.sql";

    /// <summary>Opens DuckDB with the views. What becomes visible later is not in them.</summary>
    /// <param name="partsFolder">Where this machine has the folder of parts; null where jobs say it.</param>
    /// <exception cref="StoreException">There are no parts, or the database cannot be asked.</exception>
    public static DuckDBConnection Open(ClusterDatabase database, string? partsFolder)
    {
        ArgumentNullException.ThrowIfNull(database);
        var catalog = new PartCatalog(database, partsFolder);
        var folders = catalog.Folders();
        if (folders.Count == 0)
        {
            throw new StoreException(database.Name, "no task is done yet, so there is nothing to ask", "see onrecord cluster status");
        }

        var duck = Duck.Open();
        CopyPairs(database, duck);
        var standing = Derived.Standing(database, partsFolder);
        foreach (var (name, sql) in Scripts())
        {
            duck.Run(name == Standing && standing is not null
                ? $"CREATE TEMP VIEW standing AS SELECT * FROM read_parquet({Duck.Text(standing)})"
                : Placeholder().Replace(sql, match => Table(match.Groups[1].Value, folders)));
        }

        var days = Derived.Files(database, DerivedKind.DyadDays, partsFolder);
        duck.Run(days.Count > 0 ? $"CREATE TEMP VIEW dyad_days AS SELECT * FROM read_parquet({Duck.List(days)})" : "CREATE TEMP VIEW dyad_days AS SELECT * FROM dyads WHERE false");
        return duck;
    }

    /// <summary>Opens DuckDB with a view for each Parquet file of a folder, as <c>export parquet</c> makes it.</summary>
    /// <exception cref="StoreException">There is no such folder, or no Parquet file in it.</exception>
    public static DuckDBConnection OpenExport(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.parquet") : [];
        if (files.Length == 0)
        {
            throw new StoreException(folder, "no Parquet files are there", "name a folder that onrecord export parquet made");
        }

        var duck = Duck.Open();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            duck.Run($"CREATE TEMP VIEW {Identifier(Path.GetFileNameWithoutExtension(file))} AS SELECT * FROM read_parquet({Duck.Text(file)})");
        }

        return duck;
    }

    /// <summary>Only tables of parts have such names; the rest is DuckDB's.</summary>
    internal static IReadOnlyList<string> TableNames { get; } = PartTables.Names(EventOntology.LoadEmbedded());

    private static string Table(string name, IReadOnlyList<string> folders) => name == "pairs"
        ? "copy_pairs"
        : TableNames.Contains(name)
            ? $"read_parquet({Duck.List(folders.Select(folder => Path.Combine(folder, $"{name}.parquet")))})"
            : throw new InvalidOperationException($"a view asks for {name}, which is no table of parts");

    private static void CopyPairs(ClusterDatabase database, DuckDBConnection duck)
    {
        duck.Run("CREATE TEMP TABLE copy_pairs (report VARCHAR, other VARCHAR, share DOUBLE, other_share DOUBLE, is_copy BOOLEAN, other_is_copy BOOLEAN)");
        database.Ask(connection =>
        {
            using var to = duck.CreateAppender("copy_pairs");
            using var statement = new Statement(connection, "SELECT report, other, share, other_share, is_copy, other_is_copy FROM copy_pair", 0);
            foreach (var row in statement.Stream(row => (Report: row.GetString(0), Other: row.GetString(1), Share: row.GetDouble(2), OtherShare: row.GetDouble(3), IsCopy: row.GetBoolean(4), OtherIsCopy: row.GetBoolean(5)), []))
            {
                to.CreateRow().AppendValue(row.Report).AppendValue(row.Other).AppendValue(row.Share).AppendValue(row.OtherShare).AppendValue(row.IsCopy).AppendValue(row.OtherIsCopy).EndRow();
            }

            return true;
        });
    }

    private static IEnumerable<(string Name, string Sql)> Scripts()
    {
        var assembly = typeof(PartViews).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[Prefix.Length..], reader.ReadToEnd());
        }
    }

    private static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"\$(\w+)\$")]
    private static partial Regex Placeholder();
}
