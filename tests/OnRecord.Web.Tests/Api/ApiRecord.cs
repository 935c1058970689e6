using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Adding;
using OnRecord.Store.Tests;
using OnRecord.Store.Tests.Databases;
using Record = OnRecord.Records.Record;

namespace OnRecord.Web.Tests.Api;

/// <summary>A record with something in every list.</summary>
internal static class ApiRecord
{
    private const string Emoji = "🚢 Ilse Tarrant attacked the Harbour Guild on the quay, an officer said. 🚢🚢 Ships left.";

    public static RecordStore Fill(TestRecord file)
    {
        var store = file.With([.. new InventedReports(seed: 31).Take(60), Sketches.Full(), .. Told(), .. Changed()]);
        using (var writer = store.Write("test"))
        {
            writer.Fail(new Failure("/pages/a.html", "", "it is empty", "save it again"));
            writer.Fail(new Failure("/pages/b.warc", "offset 12", "the record is cut", "fetch it again"));
            writer.Commit();
        }

        return store;
    }

    // One event of three reports, of which one denies it.
    private static IEnumerable<Record> Told() =>
    [
        Sketches.Attack(Emoji, "2024-05-14", "Gazette", "https://gazette.example/quay"),
        Sketches.Attack("Men led by Ilse Tarrant attacked the Harbour Guild at dawn, an officer said. Windows broke along the mole.", "2024-05-15", "Post"),
        Sketches.Attack("After a quiet week Ilse Tarrant attacked the Harbour Guild, an officer said. Trams stopped for an hour.", "2024-05-15", "Echo", status: Status.Denied, source: SourceKind.Anonymous),
        Sketches.Attack("Ilse Tarrant attacked the Harbour Guild in a week, an officer said.", "2024-05-16", "Courier", status: Status.Threatened),
    ];

    private static IEnumerable<Record> Changed() =>
    [
        Sketches.Attack("Bo Wren attacked the Mill Union, an officer said. Rain fell.", "2024-06-01", "Gazette", "https://gazette.example/mill", "Bo Wren", "Mill Union"),
        Sketches.Attack("Bo Wren attacked the Mill Union, an officer said. Snow fell, and more is to come.", "2024-06-02", "Gazette", "https://gazette.example/mill", "Bo Wren", "Mill Union"),
    ];
}
