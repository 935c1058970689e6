using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Cluster.Work;
using OnRecord.Interchange;
using OnRecord.Interchange.Tables;
using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;
using OnRecord.Knowledge.Ontology;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Copies;
using OnRecord.Store.Ids;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Parts;

/// <summary>Writes the part of one attempt at a task. Its folder, named by task and epoch, is there once it is whole and on the disk; that it
/// counts is said in the database. Not thread-safe.</summary>
internal sealed class PartWriter : IDisposable
{
    private readonly PartsFolder _folder;
    private readonly string _name;
    private readonly string _passing;
    private readonly IReadOnlyList<Table> _tables;
    private readonly List<TableWriter> _writers;
    private readonly TableWriter _outcomes;
    private readonly SortedDictionary<string, ExportedFile> _files = new(StringComparer.Ordinal);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly TimeSpan _processor = Process.GetCurrentProcess().TotalProcessorTime;
    private readonly long _task;
    private int _n;
    private int _seen;
    private int _failures;

    public PartWriter(PartsFolder folder, EventOntology ontology, long job, long task, int epoch)
    {
        (_folder, _task) = (folder, task);
        _name = $"job-{job}/{task}-{epoch}";
        _passing = $"{folder.PathOf(_name)}.{Path.GetRandomFileName()}.part";
        Directory.CreateDirectory(_passing);
        _tables = PartTables.OfReports(ontology, task);
        _writers = [.. _tables.Select(Open)];
        _outcomes = Open(PartTables.OutcomeTable(task));
    }

    /// <summary>Reports so far. May be read from another thread.</summary>
    public int Reports { get; private set; }

    public void Add(SliceOutcome outcome)
    {
        _n++;
        switch (outcome)
        {
            case CodedReport coded:
                Add(coded);
                break;
            case SeenReport seen:
                _seen++;
                Write("known", seen.Key, seen.InputHash);
                break;
            case FailedInput { Failure: var failure }:
                _failures++;
                _outcomes.Write(Stored([_task, _n, "failed", null, null, null, null, null, failure.Input, failure.Place, failure.Problem, failure.Remedy]));
                break;
        }
    }

    /// <summary>Puts the part into its place.</summary>
    public PartSummary Complete()
    {
        _writers.ForEach(writer => writer.Complete());
        _outcomes.Complete();
        var whole = _folder.PathOf(_name);
        if (Directory.Exists(whole))
        {
            // Of this attempt and no other: an earlier run of this very line.
            Directory.Delete(whole, recursive: true);
        }

        Directory.Move(_passing, whole);
        var sums = string.Concat(_files.Values.Select(file => $"{file.Sha256}  {file.Name}\n"));
        return new PartSummary(
            _name, Reports, _seen, _failures, _files.Values.Sum(file => file.Bytes), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sums))),
            _clock.Elapsed.TotalSeconds, (Process.GetCurrentProcess().TotalProcessorTime - _processor).TotalSeconds);
    }

    public void Dispose()
    {
        _writers.ForEach(writer => writer.Dispose());
        _outcomes.Dispose();
        if (Directory.Exists(_passing))
        {
            Directory.Delete(_passing, recursive: true);
        }
    }

    private void Add(CodedReport coded)
    {
        var report = new ReportView(StoredReport.Alone(coded.Record));
        for (var i = 0; i < _tables.Count; i++)
        {
            foreach (var row in _tables[i].Rows(report))
            {
                _writers[i].Write(Stored(row));
            }
        }

        Write("added", report.Key, coded.InputHash, coded.Record);
        Reports++;
    }

    private void Write(string outcome, string? key, byte[]? hash, Record? record = null) => _outcomes.Write(Stored(
        [_task, (long)_n, outcome, key, hash is null ? null : Convert.ToHexStringLower(hash), WebAddress.Of(record?.Article.Url),
            record is null ? null : Appearance.Of(record.Article.Published?.ToString(), key!), record is null ? null : RecordPayload.Write(record), null, null, null, null]));

    private TableWriter Open(Table table)
    {
        var name = $"{table.Name}.parquet";
        return new ParquetTableWriter(table, new OutputFile(name, new DurableFile(Path.Combine(_passing, name)), file => _files[name] = file));
    }

    // What no database can keep, UTF-8 cannot either.
    private static object?[] Stored(object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = row[i] switch
            {
                string text => StoredText.Of(text),
                int number => (long)number,
                IReadOnlyList<string> list => list.Select(StoredText.Of).ToList(),
                var other => other,
            };
        }

        return row;
    }
}
