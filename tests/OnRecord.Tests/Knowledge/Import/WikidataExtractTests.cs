using OnRecord.Knowledge.Import;

namespace OnRecord.Tests.Knowledge.Import;

public class WikidataExtractTests
{
    private const string Person = """{"id":"Q900001","labels":{"en":{"value":"Orsolya Temesvari"}},"aliases":{"en":[{"value":"Orsi Temesvari"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q900002"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2016-05-02T00:00:00Z"}}}],"P582":[{"datavalue":{"value":{"time":"+2019-00-00T00:00:00Z"}}}]}},{"rank":"deprecated","mainsnak":{"datavalue":{"value":{"id":"Q900002"}}}}]}}""";
    private const string Office = """{"id":"Q900002","labels":{"en":{"value":"Prime Minister of Hungary"}},"claims":{}}""";
    private const string Party = """{"id":"Q900003","labels":{"en":{"value":"Dragon Front"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q7278"}}}}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q28"}}}}]}}""";
    private const string Lake = """{"id":"Q900004","labels":{"en":{"value":"Dragon Lake"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q23397"}}}}]}}""";

    [Fact]
    public void Import_PersonWithOffice_TakesTitleStateAndDates()
    {
        var (rows, _) = Import($"[\n{Person},\n{Office}\n]\n");

        Assert.Equal(["Orsolya Temesvari\tOrsi Temesvari\tperson\tHUN\tGOV\tprime minister\t2016-05-02\t2019-01-01\tinvented"], rows);
    }

    [Fact]
    public void Import_BodyOfAKnownKind_TakesKindAndState()
    {
        var (rows, report) = Import($"{Party}\n{Lake}\n");

        Assert.Equal(["Dragon Front\t\tparty\tHUN\tPTY\t\t\t\tinvented"], rows);
        Assert.StartsWith("an instance of nothing", Assert.Single(report.Refused).Key, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json at all", "no JSON object")]
    [InlineData("[1,2]", "no JSON object")]
    [InlineData("""{"id":"Q1"}""", "no English label")]
    [InlineData("""{"id":5,"labels":[],"claims":"x"}""", "no English label")]
    public void Import_LineThatIsNoEntity_IsReportedAndTheRestRead(string line, string why)
    {
        var (rows, report) = Import($"{line}\n{Party}\n");

        Assert.Single(rows);
        Assert.StartsWith(why, Assert.Single(report.Refused).Key, StringComparison.Ordinal);
    }

    private static (List<string> Rows, ImportReport Report) Import(string extract)
    {
        var (table, report) = (new StringWriter(), new ImportReport());
        KnowledgeImport.Wikidata(() => new StringReader(extract), "invented", table, report);
        return ([.. table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)], report);
    }
}
