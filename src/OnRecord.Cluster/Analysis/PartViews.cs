using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Knowledge.Ontology;
using OnRecord.Store;
using OnRecord.Store.Copies;

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
        CopiesKnown.Load(database, duck);
        var standing = Derived.Standing(database, partsFolder);
        foreach (var (name, sql) in Scripts())
        {
            duck.Run(name == Standing && standing is not null
                ? $"CREATE TEMP VIEW standing AS SELECT * FROM read_parquet({Duck.Text(standing)})"
                : Placeholder().Replace(sql, match => Placed(match.Groups[1].Value, folders)));
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

    private static string Placed(string name, IReadOnlyList<string> folders) => name switch
    {
        "pairs" => "copy_pairs",
        "least_noted" => Overlap.LeastNoted.ToString(CultureInfo.InvariantCulture),
        "most_parts" => FirstAppearances.MostParts.ToString(CultureInfo.InvariantCulture),
        _ when TableNames.Contains(name) => $"read_parquet({Duck.List(folders.Select(folder => Path.Combine(folder, $"{name}.parquet")))})",
        _ => throw new InvalidOperationException($"a view asks for {name}, which is no table of parts"),
    };

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
