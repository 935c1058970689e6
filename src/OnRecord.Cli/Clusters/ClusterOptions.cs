using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Cli.Records;
using OnRecord.Cluster.Database;

namespace OnRecord.Cli.Clusters;

/// <summary>What the commands of the cluster have in common.</summary>
internal static class ClusterOptions
{
    public static Option<string> Record() => new("--record") { Description = "The record that the cluster shares: postgres://user@host/database.", Required = true };

    public static Option<string?> Parts() => new("--parts") { Description = "Folder of parts on a disk that all machines share." };

    /// <summary>Refuses numbers below <paramref name="least"/>.</summary>
    public static void AtLeast(int least, params ReadOnlySpan<Option<int>> options)
    {
        foreach (var option in options)
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < least)
                {
                    result.AddError($"{option.Name} is a number from {least}");
                }
            });
        }
    }

    /// <summary>Runs with the cluster's tables; says on standard error why they cannot be used.</summary>
    public static int With(ParseResult parsed, Option<string> record, Func<ClusterDatabase, int> run) => RecordOption.Guarded(() =>
    {
        using var database = ClusterDatabase.Open(parsed.GetValue(record)!);
        return run(database);
    });

    /// <summary>Name and version of the engine with the tables that a user gives it: a silo does the tasks that were submitted for the same.</summary>
    public static string Engine(params ReadOnlySpan<FileSystemInfo?> given)
    {
        var name = $"onrecord {typeof(ClusterOptions).Assembly.GetName().Version?.ToString(3)}";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var hasAny = false;
        foreach (var place in given)
        {
            foreach (var file in place is DirectoryInfo folder ? folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal) : place is FileInfo one ? [one] : Enumerable.Empty<FileInfo>())
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Length}\n"));
                hash.AppendData(File.ReadAllBytes(file.FullName));
                hasAny = true;
            }
        }

        return hasAny ? $"{name} with {Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}" : name;
    }
}
