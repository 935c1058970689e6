using System.Globalization;
using System.Text.Json;
using OnRecord.Interchange.Plover;
using OnRecord.Store.Tests;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Interchange.Tests;

public class ManyReportsTests
{
    private const int Count = 2500;

    [Fact]
    public void Export_OfManyReports_HasEachOnceAndInOrder()
    {
        using var file = new RecordFile();
        var store = file.Open();
        using (var writer = store.Write("test"))
        {
            foreach (var i in Enumerable.Range(0, Count).Select(i => (i * 7919) % Count))
            {
                var day = new DateOnly(2020, 1, 1).AddDays(i % 900).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                writer.Add(Sketches.Attack(Sketches.AttackText($"It was case {i}."), day, url: $"https://g.example/{i}"));
            }

            writer.Complete();
        }

        var path = Path.Combine(file.Folder, "all.jsonl");
        var summary = Export.Run(store, ExportFormats.Find("plover")!, new ExportRequest { Path = path });
        var lines = File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).Select(line => (Id: line.GetProperty("id").GetString()!, Date: line.GetProperty("date").GetString()!)).ToList();
        Assert.Equal((Count, Count), (summary.Reports, summary.Files[0].Rows));
        Assert.Equal(Count, lines.Select(line => line.Id).Distinct().Count());
        Assert.Equal(lines.OrderBy(line => line.Date, StringComparer.Ordinal).ThenBy(line => line.Id, StringComparer.Ordinal), lines);

        var tables = Path.Combine(file.Folder, "tables");
        Export.Run(store, ExportFormats.Find("jsonl")!, new ExportRequest { Path = tables });
        Assert.Equal(Count, File.ReadLines(Path.Combine(tables, "events.jsonl")).Count());
        Assert.Equal(3 * Count, File.ReadLines(Path.Combine(tables, "mentions.jsonl")).Count());

        using var other = new RecordFile();
        Assert.Equal(Count, PloverImport.Run(other.Open(), path).Reports);
    }
}
