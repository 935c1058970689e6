using System.Data.Common;
using System.Globalization;
using System.Reflection;
using OnRecord.Store.Facets;
using OnRecord.Store.Matching;
using OnRecord.Store.Totals;

namespace OnRecord.Store.Migrations;

/// <summary>One numbered step of the schema: an embedded <c>NNNN-name.sql</c>. A step that was released never changes.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>What SQL cannot work out from what the record holds; null for most.</summary>
    public Action<DbConnection>? Fill => Name switch
    {
        "sounds" => NameSounds.Fill,
        "facets" => ValueTable.Fill,
        "countries" => DayTotals.Fill,
        _ => null,
    };

    /// <summary>All of one dialect, in order.</summary>
    /// <exception cref="InvalidOperationException">Numbers do not run from 1 without a gap.</exception>
    public static IReadOnlyList<Migration> Of(string folder)
    {
        var assembly = typeof(Migration).Assembly;
        Migration[] migrations = [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name, name[folder.Length..]))];
        return migrations.Select(migration => migration.Number).SequenceEqual(Enumerable.Range(1, migrations.Length))
            ? migrations
            : throw new InvalidOperationException($"the migrations of {folder} are not numbered 1 to {migrations.Length}");
    }

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(int.Parse(file[..4], CultureInfo.InvariantCulture), Path.GetFileNameWithoutExtension(file)[5..], reader.ReadToEnd());
    }
}
