using System.IO.Compression;
using OnRecord.Cli.Records.Adding;

namespace OnRecord.Cli.Clusters;

/// <summary>A list of paths in a file, one on each line, as crawls publish them; relative ones are those of the file's folder. Empty lines and
/// lines that begin with # are left out.</summary>
internal static class InputManifest
{
    private static readonly string[] Endings = [".manifest", ".paths", ".paths.gz"];

    public static bool Is(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) && File.Exists(path);

    /// <exception cref="IOException">The file cannot be read.</exception>
    public static void AddTo(AddPaths paths, string manifest)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(manifest))!;
        using Stream file = File.OpenRead(manifest);
        using var plain = manifest.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var lines = new StreamReader(plain);
        while (lines.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } path && path[0] != '#')
            {
                paths.Add(Path.Combine(folder, path));
            }
        }
    }
}
