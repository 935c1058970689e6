using System.Text;
using OnRecord.Reading;

namespace OnRecord.Cli.Inputs;

/// <summary>Brings the inputs a command was given, files or <c>-</c> for standard input, into memory.</summary>
internal static class InputFile
{
    public const string StandardInput = "-";

    /// <exception cref="ReadingException">The file is absent, a directory, or not to be opened.</exception>
    public static byte[] Bytes(string path)
    {
        if (path == StandardInput)
        {
            using var input = Console.OpenStandardInput();
            using var memory = new MemoryStream();
            input.CopyTo(memory);
            return memory.ToArray();
        }

        return Open(path, File.ReadAllBytes);
    }

    /// <summary>The lines of a file in UTF-8, read as they are asked for.</summary>
    /// <exception cref="ReadingException">As for <see cref="Bytes"/>.</exception>
    public static TextReader Lines(string path) => path == StandardInput
        ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8)
        : Open(path, file => new StreamReader(file, Encoding.UTF8));

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

    /// <exception cref="ReadingException">As for <see cref="Bytes"/>.</exception>
    public static ReportInput Report(string path, string id) =>
        new(path == StandardInput ? "standard input" : path, id, Bytes(path));

    /// <summary>One identifier per input, in order: the file name without its ending, or the path as given where two
    /// files share a name.</summary>
    public static string[] Ids(IReadOnlyList<string> paths)
    {
        var ids = paths.Select(p => p == StandardInput ? p : NameOf(p)).ToArray();
        var shared = ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = shared.Contains(ids[i]) ? paths[i] : ids[i];
        }

        return ids;
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path) is { Length: > 0 } name ? name : path;
}
