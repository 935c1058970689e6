using Microsoft.Extensions.FileSystemGlobbing;
using OnRecord.Cli.Fetching;
using OnRecord.Cli.Inputs;

namespace OnRecord.Cli.Records.Adding;

/// <summary>The files that paths, folders and patterns name, in a fixed order, each once.</summary>
internal sealed class AddPaths
{
    /// <summary>What a folder is searched for, gzipped or not; a file that is named is read whatever its ending.</summary>
    private static readonly string[] Endings = [".html", ".htm", ".xhtml", ".txt", ".jsonl", ".ndjson", ".json", ".warc", ".wet", ".xml", ".rss", ".atom", ".pdf", ".eml", ".mht", ".mhtml"];

    private const string Packed = ".gz";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _passedOver = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whole paths, addresses, and <c>-</c> for standard input.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Paths that lead nowhere.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Files in folders that are of no kind to be read, as "3 .png, 1 .css"; null when there are none.</summary>
    public string? PassedOver => _passedOver.Count == 0
        ? null
        : string.Join(", ", _passedOver.OrderByDescending(item => item.Value).ThenBy(item => item.Key, StringComparer.Ordinal).Select(item => $"{item.Value:N0} {item.Key}"));

    /// <summary>Bytes of all files; null where one has no size that is known.</summary>
    public long? TotalSize => Files.Aggregate((long?)0, (sum, file) => sum + SizeOf(file));

    /// <summary>Bytes of a file; null for standard input and addresses.</summary>
    public static long? SizeOf(string file) => IsStream(file) ? null : new FileInfo(file) is { Exists: true } known ? known.Length : 0;

    public void Add(string path)
    {
        if (IsStream(path))
        {
            AddFile(path);
        }
        else if (File.Exists(path))
        {
            AddFile(Path.GetFullPath(path));
        }
        else if (Directory.Exists(path))
        {
            AddFolder(path);
        }
        else if (!path.Contains('*') || !AddPattern(path))
        {
            Missing.Add(path);
        }
    }

    /// <summary>Says on standard error what leads nowhere and what is passed over.</summary>
    public void Tell()
    {
        foreach (var path in Missing)
        {
            Console.Error.WriteLine($"{path}: there is no such file, folder or match; check the path");
        }

        if (PassedOver is { } others)
        {
            Console.Error.WriteLine($"files of other kinds in the folders are passed over: {others}; name a file to read it whatever its kind");
        }
    }

    private static bool IsStream(string path) => path == InputFile.StandardInput || Fetcher.IsAddress(path);

    private void AddFile(string file)
    {
        if (_seen.Add(file))
        {
            Files.Add(file);
        }
    }

    private void AddFolder(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        foreach (var file in Directory.EnumerateFiles(Path.GetFullPath(folder), "*", options).Order(StringComparer.Ordinal))
        {
            var ending = Path.GetExtension(file.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? file[..^Packed.Length] : file);
            if (Endings.Contains(ending, StringComparer.OrdinalIgnoreCase))
            {
                AddFile(file);
            }
            else
            {
                var kind = ending.Length == 0 ? "without an ending" : ending.ToLowerInvariant();
                _passedOver[kind] = _passedOver.GetValueOrDefault(kind) + 1;
            }
        }
    }

    private bool AddPattern(string pattern)
    {
        var root = Path.GetDirectoryName(pattern[..pattern.IndexOf('*', StringComparison.Ordinal)]);
        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(Path.GetRelativePath(root is { Length: > 0 } ? root : ".", pattern).Replace('\\', '/'));
        var files = matcher.GetResultsInFullPath(Path.GetFullPath(root is { Length: > 0 } folder ? folder : ".")).Order(StringComparer.Ordinal).ToList();
        files.ForEach(AddFile);
        return files.Count > 0;
    }
}
