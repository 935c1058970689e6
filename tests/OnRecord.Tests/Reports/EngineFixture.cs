using System.Collections.Concurrent;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>One engine for all reports of the folder; each report is read once.</summary>
public sealed class EngineFixture
{
    private readonly Lazy<Engine> _engine = new(Engine.LoadDefault);
    private readonly ConcurrentDictionary<string, Record> _records = new();

    internal Engine Engine => _engine.Value;

    internal Record Read(GoldenReport report) => _records.GetOrAdd(report.Name, _ => _engine.Value.Read(report.Input));
}
