using OnRecord.Reading;

namespace OnRecord.Cli.Inputs;

/// <summary>Brings the inputs a command was given, files or <c>-</c> for standard input, into memory.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    /// <summary>The bytes of a file, read as they are asked for.</summary>
    /// <exception cref="ReadingException">The file is absent, a directory, or not to be opened.</exception>
    public static Stream Bytes(string path) => path == StandardInput
        ? Console.OpenStandardInput()
        : Open(path, file => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));

    /// <summary>How messages call the input.</summary>
    public static string NameOf(string path) => path == StandardInput ? "standard input" : path;

    private static T Open<T>(string path, Func<string, T> open)
    {
        if (Directory.Exists(path))
        {
            throw new ReadingException(path, "it is a directory", "name the files in it, as in DIRECTORY/*.html");
        }

        try
        {
            return open(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ReadingException(path, "there is no such file", "check the path", cause: fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ReadingException(path, $"it cannot be opened: {fault.Message}", "check the file and its permissions", cause: fault);
        }
    }

    /// <summary>One identifier per input, in order: the file name without its ending, or the path as given where two
    /// files share a name.</summary>
    public static string[] Ids(IReadOnlyList<string> paths)
    {
        var ids = paths.Select(p => p == StandardInput ? p : IdOf(p)).ToArray();
        var shared = ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = shared.Contains(ids[i]) ? paths[i] : ids[i];
        }

        return ids;
    }

    private static string IdOf(string path) => Path.GetFileNameWithoutExtension(path) is { Length: > 0 } name ? name : path;
}
