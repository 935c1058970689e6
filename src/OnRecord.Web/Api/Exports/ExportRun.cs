using System.IO.Compression;
using OnRecord.Interchange;
using OnRecord.Interchange.Writing;
using OnRecord.Store;

namespace OnRecord.Web.Api.Exports;

/// <summary>What was sent.</summary>
/// <param name="Sha256">Of the file, in hexadecimal digits.</param>
internal sealed record SentExport(ExportFile File, long Bytes, string Sha256, ExportSummary Summary);

/// <summary>Writes exports as they are sent: one file in constant memory; a folder as an archive, which lies on the disk before it is
/// sent.</summary>
internal static class ExportRun
{
    // The same archive for the same files.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="to">Closed at the end.</param>
    public static SentExport Write(RecordStore store, ExportFormat format, ExportRequest request, Stream to)
    {
        if (format.IsFolder)
        {
            return WriteArchive(store, format, request, to);
        }

        var summary = Export.Run(store, format, request, to);
        return new SentExport(ExportFile.Of(format), summary.Files[0].Bytes, summary.Files[0].Sha256, summary);
    }

    private static SentExport WriteArchive(RecordStore store, ExportFormat format, ExportRequest request, Stream to)
    {
        var folder = Directory.CreateTempSubdirectory("onrecord-export-");
        try
        {
            var summary = Export.Run(store, format, request with { Path = Path.Combine(folder.FullName, format.Name) });
            using var bytes = new HashingStream(to);
            using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
                {
                    Add(archive, file, Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'));
                }
            }

            bytes.Flush();
            return new SentExport(ExportFile.Of(format), bytes.Length, bytes.Sha256(), summary);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Add(ZipArchive archive, FileInfo file, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        using var from = file.OpenRead();
        using var into = entry.Open();
        from.CopyTo(into);
    }
}
