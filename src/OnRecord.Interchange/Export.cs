using OnRecord.Interchange.Writing;
using OnRecord.Store;

namespace OnRecord.Interchange;

/// <summary>Writes a record in a format: all of what is asked for, in an order that depends on the record alone, in constant
/// memory. What stood at the target stays as it was until the export is whole.</summary>
public static class Export
{
    /// <exception cref="InterchangeException">The target cannot be written.</exception>
    /// <exception cref="StoreException">The record cannot be asked.</exception>
    public static ExportSummary Run(RecordStore store, ExportFormat format, ExportRequest request)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(request);
        return Run(store, format, request, request.Path ?? "standard output", () => request.Path is not { } path
            ? format.IsFolder ? throw new InterchangeException("standard output", $"{format.Name} is a folder of files", "name one with --out") : new StreamTarget(Console.OpenStandardOutput())
            : format.IsFolder ? new FolderTarget(path) : new FileTarget(path, request.HasManifest));
    }

    /// <summary>Writes a format of one file to a stream, which is closed at the end; what was written stays there when it fails.</summary>
    /// <param name="request">Its path and manifest have no meaning.</param>
    /// <exception cref="StoreException">The record cannot be asked.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static ExportSummary Run(RecordStore store, ExportFormat format, ExportRequest request, Stream to)
    {
        ArgumentNullException.ThrowIfNull(format);
        return format.IsFolder ? throw new ArgumentException($"{format.Name} is a folder of files", nameof(format)) : Run(store, format, request, new StreamTarget(to));
    }

    private static ExportSummary Run(RecordStore store, ExportFormat format, ExportRequest request, string place, Func<ExportTarget> open)
    {
        try
        {
            return Run(store, format, request, open());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InterchangeException(place, $"it cannot be written: {fault.Message}", "check the path, its permissions and the space left", fault);
        }
    }

    private static ExportSummary Run(RecordStore store, ExportFormat format, ExportRequest request, ExportTarget target)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(request);
        using (target)
        {
            using var walk = store.Walk();
            var job = new ExportJob(walk, request, target);
            format.Write(job);
            var summary = new ExportSummary(job.Reports, target.Files, job.LeftOut);
            target.Complete(format, request, summary);
            return summary;
        }
    }
}
