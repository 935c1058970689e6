namespace OnRecord.Cluster.Parts;

/// <summary>Brings files that another library wrote onto the disk.</summary>
internal static class Lasting
{
    /// <returns>Bytes of all files in the folder.</returns>
    public static long Flush(string folder) => Directory.EnumerateFiles(folder).Sum(FlushFile);

    /// <returns>Bytes of the file.</returns>
    public static long FlushFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        return file.Length;
    }
}
