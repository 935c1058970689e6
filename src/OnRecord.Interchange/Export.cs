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
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(request);
        var place = request.Path ?? "standard output";
        try
        {
            using ExportTarget target = request.Path is not { } path
                ? format.IsFolder ? throw new InterchangeException(place, $"{format.Name} is a folder of files", "name one with --out") : new StandardOutputTarget()
                : format.IsFolder ? new FolderTarget(path) : new FileTarget(path, request.HasManifest);
            using var walk = store.Walk();
            var job = new ExportJob(walk, request, target);
            format.Write(job);
            var summary = new ExportSummary(job.Reports, target.Files, job.LeftOut);
            target.Complete(format, request, summary);
            return summary;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InterchangeException(place, $"it cannot be written: {fault.Message}", "check the path, its permissions and the space left", fault);
        }
    }
}
