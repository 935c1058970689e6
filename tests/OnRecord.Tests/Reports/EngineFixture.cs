using System.Collections.Concurrent;
using OnRecord.Reading;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>One engine for all reports and sentences of a test class; each is read once.</summary>
public sealed class EngineFixture
{
    private readonly Lazy<Engine> _engine = new(Engine.LoadDefault);
    private readonly ConcurrentDictionary<string, Record> _records = new();

    /// <summary>Codes a text as it stands.</summary>
    internal Record Code(string text) => _records.GetOrAdd(text, _ => _engine.Value.Code(Article.FromText("spec", text)));

    internal Record Read(GoldenReport report) => _records.GetOrAdd(report.Name, _ => _engine.Value.Read(report.Input));
}
