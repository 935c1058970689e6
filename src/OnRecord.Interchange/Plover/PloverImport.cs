using System.Text.Json;
using OnRecord.Knowledge.Ontology;
using OnRecord.Store;
using OnRecord.Store.Adding;

namespace OnRecord.Interchange.Plover;

/// <summary>Adds events in PLOVER's JSON to a record. Lines of one report that follow each other are one report. A line without
/// words to rest on is not taken.</summary>
public static class PloverImport
{
    private const int ReportsInATransaction = 200;

    /// <param name="path">File of JSON lines.</param>
    /// <exception cref="InterchangeException">The file cannot be read.</exception>
    /// <exception cref="StoreException">The record cannot be written.</exception>
    public static ImportSummary Run(RecordStore store, string path)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            using var lines = new StreamReader(path);
            return new Session(store, path).Run(lines);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InterchangeException(path, $"it cannot be read: {fault.Message}", "check the path", fault);
        }
    }

    private sealed class Session(RecordStore store, string path)
    {
        private readonly EventOntology _ontology = EventOntology.LoadEmbedded();
        private readonly List<string> _notTaken = [];
        private PloverReport? _report;
        private long _taken;
        private long _added;
        private long _known;

        public ImportSummary Run(StreamReader lines)
        {
            using var writer = store.Write("import of PLOVER");
            var number = 0L;
            while (lines.ReadLine() is { } line)
            {
                number++;
                if (line.Length > 0)
                {
                    Take(line, $"{path}:{number}", writer);
                }
            }

            Add(writer);
            writer.Complete();
            return new ImportSummary(number, _taken, _added, _known, _notTaken);
        }

        private void Take(string line, string place, RecordWriter writer)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                if (_report?.Holds(root) != true)
                {
                    Add(writer);
                    _report = PloverReport.Begin(root, _ontology);
                }

                foreach (var loss in _report!.Take(root))
                {
                    _notTaken.Add($"{place}: {loss}");
                }

                _taken++;
            }
            catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
            {
                _notTaken.Add($"{place}: {fault.Message}");
            }
        }

        private void Add(RecordWriter writer)
        {
            if (_report?.Record() is { } record)
            {
                var isNew = writer.Add(record) != Added.Known;
                (_added, _known) = isNew ? (_added + 1, _known) : (_added, _known + 1);
                if ((_added + _known) % ReportsInATransaction == 0)
                {
                    writer.Commit();
                }
            }

            _report = null;
        }
    }
}
