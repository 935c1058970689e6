using System.Collections.Concurrent;
using OnRecord.Interchange;
using OnRecord.Store;

namespace OnRecord.Web.Api.Exports;

/// <summary>Remembers what the last exports held, for their manifests. Thread-safe.</summary>
internal sealed class SentExports(RecordStore store)
{
    private const int MostRemembered = 200;

    private readonly ConcurrentDictionary<(string State, string Format, ExportRequest Request), SentExport> _sent = new();

    /// <summary>Writes an export and remembers it, unless the record was changed meanwhile.</summary>
    /// <param name="to">Closed at the end.</param>
    public SentExport Write(ExportFormat format, ExportRequest request, Stream to)
    {
        var state = store.State();
        var sent = ExportRun.Write(store, format, request, to);
        if (store.State() == state)
        {
            if (_sent.Count >= MostRemembered)
            {
                _sent.Clear();
            }

            _sent[(state, format.Name, request)] = sent;
        }

        return sent;
    }

    /// <summary>What an export of the record as it is now holds; it is gone through for that when it was not sent yet.</summary>
    public SentExport Manifest(ExportFormat format, ExportRequest request) =>
        _sent.TryGetValue((store.State(), format.Name, request), out var sent) ? sent : Write(format, request, Stream.Null);
}
