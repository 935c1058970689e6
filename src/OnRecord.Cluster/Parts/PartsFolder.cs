using OnRecord.Store;

namespace OnRecord.Cluster.Parts;

/// <summary>The folder in which all silos keep parts, on a disk that they share. A mark in it tells that it is the same one.</summary>
internal sealed class PartsFolder
{
    private const string MarkFile = "onrecord-parts";
    private const string Remedy = "mount the folder that the job was submitted with, or name where it is mounted here with --parts";

    private PartsFolder(string path) => Path = path;

    public string Path { get; }

    public string PathOf(string part) => System.IO.Path.Combine(Path, part);

    /// <summary>Makes the folder and its mark where they are absent.</summary>
    /// <returns>The mark.</returns>
    public static string Prepare(string path)
    {
        Directory.CreateDirectory(path);
        var file = System.IO.Path.Combine(path, MarkFile);
        try
        {
            using var made = new StreamWriter(new FileStream(file, FileMode.CreateNew));
            made.Write(Guid.NewGuid().ToString("N"));
        }
        catch (IOException) when (File.Exists(file))
        {
            // Made before, by an earlier job.
        }

        return File.ReadAllText(file);
    }

    /// <exception cref="StoreException">The folder is not there, or is another one of the same name.</exception>
    public static PartsFolder Open(string path, string mark)
    {
        var file = System.IO.Path.Combine(path, MarkFile);
        if (!File.Exists(file))
        {
            throw new StoreException(path, "the folder of parts is not there on this machine", Remedy);
        }

        return File.ReadAllText(file) == mark
            ? new PartsFolder(path)
            : throw new StoreException(path, "this folder of parts is another one than that of the job", Remedy);
    }
}
