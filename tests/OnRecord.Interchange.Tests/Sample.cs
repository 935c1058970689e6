using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Tests;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Outputs;
using Record = OnRecord.Records.Record;

namespace OnRecord.Interchange.Tests;

/// <summary>A record of invented reports, with what makes exports go wrong: letters beyond the first plane, tabs, quotation
/// marks, formulas, no date, anonymous sources, statuses of all kinds, several carriers and versions.</summary>
internal sealed class Sample : IDisposable
{
    private readonly RecordFile _file = new();

    public Sample()
    {
        Store = _file.With(
            Sketches.Full(),
            RecordSketch.Bridge() with { },
            Sketches.Attack(Sketches.AttackText("It \"burned\",\tthe =SUM(1) mayor\r\nwrote. 🚂"), "2024-03-14", "The, \"Gazette\"", "https://g.example/1?a=1&b=<2>", country: "NOR"),
            Sketches.Attack(Sketches.AttackText("It \"burned\",\tthe =SUM(1) mayor\r\nwrote. 🚂"), "2024-03-15", "=cmd|' /C calc'!A0", "https://h.example/copy"),
            Sketches.Attack("Bo Wren attacked the Mill Union, an officer said.", "2024-03-16T08:15Z", "Evening Post", "https://e.example/2", "Bo Wren", "Mill Union", "PROTEST", Status.Threatened, SourceKind.Anonymous, "PER"),
            Sketches.Attack("Bo Wren attacked the Mill Union again, an officer said.", "2024-03-17", "Evening Post", "https://e.example/2", "Bo Wren", "Mill Union", "THREATEN", Status.Threatened, SourceKind.Anonymous, "PER"),
            Sketches.Attack("Ilse Tarrant attacked the Harbour Guild in vain, an officer said.", "2023-12-31", status: Status.Denied),
            Undated(),
            Sketches.Plain("The harbours of Lhosk are quiet.", "2024-03-15", "The Gazette", title: "-Calm_returns* & <more>"));
    }

    public RecordStore Store { get; }

    public string Folder => _file.Folder;

    public string Path => _file.Path;

    /// <summary>What <paramref name="format"/> writes of the record, as one text.</summary>
    public string Text(string format, ExportRequest? request = null) => File.ReadAllText(Export(format, request).Path);

    public IReadOnlyList<string> Lines(string format, ExportRequest? request = null) => Text(format, request).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Writes the record into a place of its own.</summary>
    public (string Path, ExportSummary Summary) Export(string format, ExportRequest? request = null)
    {
        var path = System.IO.Path.Combine(Folder, System.IO.Path.GetRandomFileName());
        return (path, Interchange.Export.Run(Store, ExportFormats.Find(format)!, (request ?? new ExportRequest()) with { Path = path }));
    }

    public void Dispose() => _file.Dispose();

    // A statement of an anonymous source that the report ties to a person by name, as faulty coding may.
    private static Record Undated()
    {
        var record = Sketches.Attack("Ada Moor attacked the Quay Board, an officer said.", "2024-01-01", actor: "Ada Moor", recipient: "Quay Board", source: SourceKind.Anonymous);
        var article = new Reading.Article("undated", record.Article.Text, record.Article.Blocks);
        return record with { Article = article, Attributions = [record.Attributions[0] with { Actor = "a1", Actors = ["a1", "a2"] }] };
    }
}
