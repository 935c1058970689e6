using System.Globalization;
using CsvHelper;
using OnRecord.Interchange.EventData.Gdelt;
using OnRecord.Knowledge.Ontology;
using OnRecord.Records;
using OnRecord.Store.Queries;

namespace OnRecord.Interchange.Tests.EventData;

public sealed class EventTableTests : IDisposable
{
    private readonly Sample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData("polecat", 40, "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code")]
    [InlineData("icews", 20, "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text")]
    public void Tsv_EveryRow_HasTheColumnsOfItsHeader(string format, int columns, string start)
    {
        var lines = _sample.Lines(format);

        Assert.StartsWith(start, lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(columns, line.Split('\t').Length));
        Assert.All(lines, line => Assert.DoesNotContain('"', line));
        Assert.All(lines.Skip(1), line => Assert.DoesNotContain("denied", line, StringComparison.Ordinal));
        Assert.Equal(lines.Count - 1, lines.Skip(1).Select(line => line.Split('\t')[0]).Distinct().Count());
    }

    [Fact]
    public void Polecat_Row_HasTheFieldsOfTheEvent()
    {
        var row = Row("polecat", "Ilse Tarrant");

        Assert.Equal(("2024-03-14", "ASSAULT", "-9", "4", "NOR", "Ilse Tarrant", "None"), (row["Event Date"], row["Event Type"], row["Intensity"], row["Quad Code"], row["Actor Country"], row["Actor Name Raw"], row["Actor COW"]));
        Assert.Equal(("Harbour Guild", "The, 'Gazette'", "2.0"), (row["Recipient Name"], row["Source"], row["Version"]));
    }

    [Fact]
    public void Icews_Row_HasTheCameoTextAndGoldsteinsScale()
    {
        var row = Row("icews", "Ilse Tarrant");

        Assert.Equal(("040", "Consult", "1", "Norway", "1"), (row["CAMEO Code"], row["Event Text"], row["Intensity"], row["Source Country"], row["Sentence Number"]));
    }

    [Fact]
    public void Formats_ThatCannotSayHow_LeaveOutWhatIsNotToldAndCountIt()
    {
        var (_, summary) = _sample.Export("icews");
        var (_, denied) = _sample.Export("icews", new ExportRequest { Filter = new Filter { Status = Status.Denied } });

        Assert.Equal([("denied", 1L), ("possible", 1L)], summary.LeftOut.Select(left => (left.Key, left.Value)));
        Assert.Empty(denied.LeftOut);
        Assert.Equal(1, denied.Files[0].Rows);
    }

    [Fact]
    public void Gdelt_EventsAndMentions_HaveTheirColumnsAndJoin()
    {
        var (path, _) = _sample.Export("gdelt");
        var events = File.ReadAllLines(Path.Combine(path, "events.export.CSV")).Select(line => line.Split('\t')).ToList();
        var mentions = File.ReadAllLines(Path.Combine(path, "events.mentions.CSV")).Select(line => line.Split('\t')).ToList();

        Assert.All(events, row => Assert.Equal(61, row.Length));
        Assert.All(mentions, row => Assert.Equal(16, row.Length));
        Assert.Equal(events.Select(row => row[0]), mentions.Select(row => row[0]));
        Assert.All(mentions, row => Assert.Equal(row[0], GdeltFormat.NumberOf(row[15])));
        var attack = events.Single(row => row[60] == "https://g.example/1?a=1&b=<2>");
        Assert.Equal(["20240314", "202403", "2024", "2024.2849", "NOR", "ILSE TARRANT", "NOR"], attack[1..8]);
        Assert.Equal(["1", "040", "040", "04", "4", "1", "2"], attack[25..32]);
        var bridge = events.First(row => row[52].Contains("Tarn bridge", StringComparison.Ordinal));
        Assert.Equal("0", bridge[51]);
    }

    [Fact]
    public void Gdelt_OffsetsOfMentions_AreWhereTheWordsStand()
    {
        var (path, _) = _sample.Export("gdelt");
        var row = File.ReadAllLines(Path.Combine(path, "events.mentions.CSV")).Select(line => line.Split('\t')).Single(row => row[5].StartsWith("https://g.example", StringComparison.Ordinal));
        var report = _sample.Store.Find(row[15].Split('.')[0])!;

        Assert.Equal("attacked", report.Record.Article.Text[int.Parse(row[9], CultureInfo.InvariantCulture)..][..8]);
        Assert.Equal("Ilse", report.Record.Article.Text[int.Parse(row[7], CultureInfo.InvariantCulture)..][..4]);
        Assert.Equal("90", row[11]);
    }

    [Fact]
    public void Acled_ReadByAReader_HasItsColumnsAndTheSentence()
    {
        using var reader = new CsvReader(new StringReader(_sample.Text("acled")), CultureInfo.InvariantCulture);
        var rows = reader.GetRecords<dynamic>().Select(row => (IDictionary<string, object>)row).ToList();

        Assert.All(rows, row => Assert.Equal(31, row.Count));
        var attack = rows.Single(row => (string)row["actor1"] == "Ilse Tarrant");
        Assert.Equal(("2024-03-14", "2024", "3", "material conflict"), ((string)attack["event_date"], (string)attack["year"], (string)attack["time_precision"], (string)attack["disorder_type"]));
        Assert.Equal("Ilse Tarrant attacked the Harbour Guild, an officer said.", attack["notes"]);
        Assert.Contains("source=named", (string)attack["tags"], StringComparison.Ordinal);
    }

    [Fact]
    public void CameoTable_EveryCodeOfTheOntology_HasANameAndAValue()
    {
        var cameo = Codes.CameoCodes.Load();
        var codes = EventOntology.LoadEmbedded().Types.SelectMany(type => type.Modes.Select(mode => mode.Cameo).Append(type.Cameo));

        Assert.All(codes, code => Assert.NotNull(cameo.Find(code)));
        Assert.Equal(-10, cameo.Find("1951")!.Value.Goldstein);
        Assert.Null(cameo.Find("99"));
    }

    private Dictionary<string, string> Row(string format, string words)
    {
        var lines = _sample.Lines(format);
        return lines[0].Split('\t').Zip(lines.First(line => line.Contains(words, StringComparison.Ordinal)).Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second);
    }
}
