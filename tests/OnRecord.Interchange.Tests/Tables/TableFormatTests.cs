using System.Globalization;
using System.Text.Json;
using CsvHelper;
using DuckDB.NET.Data;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests;
using OnRecord.Text;

namespace OnRecord.Interchange.Tests.Tables;

public sealed class TableFormatTests : IDisposable
{
    private static readonly string[] Names = ["reports", "texts", "blocks", "actors", "roles", "mentions", "statements", "events", "participants", "counts", "relations", "tensions", "evidence", "stories", "story_reports", "tellings", "links"];

    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Csv_ReadByAReader_HasTheSameCellsAsJsonl()
    {
        var (csv, summary) = _sample.Export("csv");
        var (jsonl, _) = _sample.Export("jsonl");

        Assert.Equal(Names.Select(name => $"{name}.csv"), summary.Files.Select(file => file.Name));
        foreach (var name in Names)
        {
            var rows = Csv(Path.Combine(csv, $"{name}.csv"));
            var lines = File.ReadAllLines(Path.Combine(jsonl, $"{name}.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            Assert.Equal(summary.Files.Single(file => file.Name == $"{name}.csv").Rows, rows.Count);
            Assert.Equal(lines.Select(line => line.EnumerateObject().Select(cell => (cell.Name, Plain(cell.Value)))), rows.Select(row => row.Select(cell => (cell.Key, cell.Value))));
        }
    }

    [Fact]
    public void Tables_EveryQuotation_IsTheSliceOfItsText()
    {
        var (path, _) = _sample.Export("jsonl");
        var texts = Rows(path, "texts").ToDictionary(row => row.GetProperty("report").GetString()!, row => row.GetProperty("text").GetString()!);
        var quoted = new[] { "evidence", "mentions", "participants" }.SelectMany(name => Rows(path, name)).ToList();

        Assert.True(quoted.Count > 60);
        Assert.All(quoted, row =>
        {
            var text = texts[row.GetProperty("report").GetString()!];
            var points = new CodePoints(text);
            var span = new TextSpan(points.ToUnit(row.GetProperty("start").GetInt32()), points.ToUnit(row.GetProperty("end").GetInt32()));
            Assert.Equal(span.Slice(text).ToString(), row.GetProperty("text").GetString());
        });
    }

    [Fact]
    public void Stories_TellingsAndLinks_AreThoseThatTheRecordAnswers()
    {
        var report = Sketches.Attack("Ilse Tarrant attacked the Harbour Guild, an officer said. Smoke rose over the customs quay until noon.", "2025-03-14", "Gazette");
        var other = Sketches.Attack("Men led by Ilse Tarrant attacked the Harbour Guild at dawn, an officer said. Windows broke along the mole.", "2025-03-14", "Post");
        using (var writer = _sample.Store.Write("test"))
        {
            writer.Add(report);
            writer.Add(other with { Events = [other.Events[0] with { Attribution = null }], Attributions = [] });
            writer.Complete();
        }

        var (path, _) = _sample.Export("jsonl");
        using var asking = _sample.Store.Ask();
        var found = asking.Events(new Filter { Joined = true }).Where(item => item.Joint is not null).ToList();

        Assert.NotEmpty(found);
        Assert.Equal(
            found.SelectMany(item => item.Joint!.Tellings.Select(telling => (telling.Id, item.Joint.Id, telling.Source, item.Joint.Sources))).Order(),
            Rows(path, "tellings").Select(row => (row.GetProperty("event").GetString()!, row.GetProperty("joint").GetString()!, row.GetProperty("source").GetString(), row.GetProperty("independent_sources").GetInt64())).Order());
        Assert.Equal(
            asking.Events(new Filter()).SelectMany(item => item.Links).Select(link => (link.From.Id, link.To.Id, link.Why)).Distinct().Order(),
            Rows(path, "links").Select(row => (row.GetProperty("item").GetString()!, row.GetProperty("other").GetString()!, row.GetProperty("why").GetString()!)).Order());
        Assert.NotEmpty(Rows(path, "links"));
        Assert.Equal(
            asking.Stories(new Filter(), 1).Select(story => (story.Beginning.Key, story.Texts, story.Sources)).Order(),
            Rows(path, "stories").Select(row => (row.GetProperty("story").GetString()!, row.GetProperty("texts").GetInt64(), row.GetProperty("independent_sources").GetInt64())).Order());
        Assert.All(Rows(path, "story_reports"), row => Assert.Contains(row.GetProperty("report").GetString()!, asking.StoryReports(row.GetProperty("story").GetString()!).Select(member => member.Report.Key)));
    }

    [Fact]
    public void Statements_OfAnonymousSources_LeadToNoActor()
    {
        var (path, _) = _sample.Export("jsonl");
        var anonymous = Rows(path, "statements").Where(row => row.GetProperty("source_kind").GetString() == "anonymous").ToList();

        Assert.True(anonymous.Count >= 4);
        Assert.All(anonymous, row =>
        {
            Assert.Equal(JsonValueKind.Null, row.GetProperty("actor").ValueKind);
            Assert.Equal(JsonValueKind.Null, row.GetProperty("actor_id").ValueKind);
            Assert.Equal(0, row.GetProperty("speakers").GetArrayLength());
        });
    }

    [Fact]
    public void Parquet_ReadByDuckDB_HasTheSameCellsAsJsonl()
    {
        var (parquet, _) = _sample.Export("parquet");
        var (jsonl, _) = _sample.Export("jsonl");
        using var database = new DuckDBConnection("Data Source=:memory:");
        database.Open();

        foreach (var name in Names)
        {
            using var query = database.CreateCommand();
            query.CommandText = $"SELECT * FROM read_parquet('{Path.Combine(parquet, $"{name}.parquet")}')";
            using var reader = query.ExecuteReader();
            foreach (var line in Rows(jsonl, name))
            {
                Assert.True(reader.Read());
                var cells = Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!));
                Assert.Equal(line.EnumerateObject().Select(cell => (cell.Name, Plain(cell.Value, isCased: true))), cells);
            }

            Assert.False(reader.Read());
        }
    }

    [Fact]
    public void Csv_ForSpreadsheets_HasNoCellThatIsAFormula()
    {
        var (plain, _) = _sample.Export("csv", new ExportRequest { Filter = new Filter { All = true } });
        var (inert, _) = _sample.Export("csv", new ExportRequest { Filter = new Filter { All = true }, ForSpreadsheets = true });

        static bool IsFormula(string cell) => cell.Length > 0 && !double.TryParse(cell, CultureInfo.InvariantCulture, out _) && "=+-@\t\r".Contains(cell[0]);
        Assert.Contains(Csv(Path.Combine(plain, "reports.csv")), row => row.Values.Any(IsFormula));
        Assert.All(Names.SelectMany(name => Csv(Path.Combine(inert, $"{name}.csv"))), row => Assert.DoesNotContain(row.Values, IsFormula));
    }

    [Fact]
    public void Tables_ByDefault_HaveOneCarrierAndTheLastVersion()
    {
        var (some, _) = _sample.Export("jsonl");
        var (all, _) = _sample.Export("jsonl", new ExportRequest { Filter = new Filter { All = true } });

        Assert.Equal(6, Rows(some, "reports").Count());
        Assert.Equal(9, Rows(all, "reports").Count());
    }

    private static IEnumerable<JsonElement> Rows(string folder, string table) =>
        File.ReadLines(Path.Combine(folder, $"{table}.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Plain(JsonElement value, bool isCased = false) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(item => item.GetString())),
        JsonValueKind.True => isCased ? "True" : "true",
        JsonValueKind.False => isCased ? "False" : "false",
        _ => value.ToString(),
    };

    private static List<Dictionary<string, string>> Csv(string path)
    {
        using var reader = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        return [.. reader.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }
}
