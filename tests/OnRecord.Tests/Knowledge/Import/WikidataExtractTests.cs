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

        Assert.Equal(["Orsolya Temesvari\tOrsi Temesvari\tperson\tHUN\tGOV\tprime minister\t2016-05-02\t2019\tinvented"], rows);
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
    [InlineData("""{"id":"Q1"}""", "no label in English")]
    [InlineData("""{"id":5,"labels":[],"claims":"x"}""", "no label in English")]
    public void Import_LineThatIsNoEntity_IsReportedAndTheRestRead(string line, string why)
    {
        var (rows, report) = Import($"{line}\n{Party}\n");

        Assert.Single(rows);
        Assert.StartsWith(why, Assert.Single(report.Refused).Key, StringComparison.Ordinal);
    }

    /// <summary>An invented entity in the shape of the dumps: types, ranks, data types, precisions and empty lists as there.</summary>
    private const string Dumped = """
        [{"type":"item","id":"Q900010","ns":0,"labels":{"mul":{"language":"mul","value":"Matej Drozd"},"fr":{"language":"fr","value":"Mat\u00e9j Drozd"},"ru":{"language":"ru","value":"\u0414\u0440\u043e\u0437\u0434"}},"descriptions":[],"aliases":{"en":[{"language":"en","value":"M. Drozd"}],"ru":[{"language":"ru","value":"\u041c\u0430\u0442\u0435\u0439"}]},"claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5,"id":"Q5"},"type":"wikibase-entityid"},"datatype":"wikibase-item"},"type":"statement","id":"a","rank":"normal"}],"P27":[{"mainsnak":{"snaktype":"value","property":"P27","datavalue":{"value":{"entity-type":"item","id":"Q28"}}},"qualifiers":{"P582":[{"snaktype":"value","property":"P582","datavalue":{"value":{"time":"+1992-12-31T00:00:00Z","precision":11}}}]},"rank":"normal"},{"mainsnak":{"snaktype":"value","property":"P27","datavalue":{"value":{"entity-type":"item","id":"Q214"}}},"rank":"normal"}],"P102":[{"mainsnak":{"snaktype":"somevalue","property":"P102"},"rank":"normal"}],"P39":[{"mainsnak":{"snaktype":"value","property":"P39","datavalue":{"value":{"entity-type":"item","numeric-id":900011}}},"qualifiers":{"P580":[{"snaktype":"value","datavalue":{"value":{"time":"+2004-01-01T00:00:00Z","precision":9,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}}}],"P582":[{"snaktype":"value","datavalue":{"value":{"time":"+2008-06-01T00:00:00Z","precision":10}}}]},"rank":"preferred"},{"mainsnak":{"snaktype":"value","property":"P39","datavalue":{"value":{"entity-type":"item","id":"Q900011"}}},"qualifiers":{"P580":[{"snaktype":"value","datavalue":{"value":{"time":"+2012-03-04T00:00:00Z","precision":11}}}],"P582":[{"snaktype":"somevalue"}]},"rank":"normal"},{"mainsnak":{"snaktype":"novalue","property":"P39"},"rank":"normal"}]},"sitelinks":{},"lastrevid":1},
        {"type":"item","id":"Q900011","labels":{"en":{"language":"en","value":"harbour master"}},"aliases":[],"claims":{"P1001":[{"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"item","id":"Q28"}}},"rank":"normal"}]}}]
        """;

    [Fact]
    public void Import_EntityAsTheDumpsWriteIt_TakesLabelsRanksAndPrecision()
    {
        var (rows, report) = Import(Dumped);

        Assert.Equal(["Matej Drozd\tM. Drozd|Matéj Drozd\tperson\tHUN\tGOV\tharbour master\t2004\t2008-06\tinvented"], rows);
        Assert.Equal(
            ["a term that is over since a day that is not known, which would count as running", "an office that is not known"],
            report.Refused.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Import_OfficeOfNoState_TakesThatOfTheCitizenshipThatHolds()
    {
        var (rows, _) = Import(Dumped.Replace("P1001", "P1002", StringComparison.Ordinal));

        Assert.Equal("SVK", Assert.Single(rows).Split('\t')[3]);
    }

    [Theory]
    [InlineData("Hungarian Minister of Harbours", "minister of harbours", "HUN", "GOV")]
    [InlineData("member of the Harbour Diet", "member of the harbour diet", "", "LEG")]
    [InlineData("President of Hungary", "president", "HUN", "GOV")]
    public void Import_LabelOfAnOffice_GivesTitleStateAndSector(string label, string title, string country, string sector)
    {
        var (rows, _) = Import($"{Person}\n{Office.Replace("Prime Minister of Hungary", label, StringComparison.Ordinal)}\n");

        Assert.Equal([country, sector, title], Assert.Single(rows).Split('\t')[3..6]);
    }

    [Fact]
    public void Import_AnswerOfTheQueryService_IsReadAsItsEntities()
    {
        var (rows, _) = Import($$"""{"entities":{"Q900003":{{Party}}},"success":1}""");

        Assert.Equal(["Dragon Front\t\tparty\tHUN\tPTY\t\t\t\tinvented"], rows);
    }

    private static (List<string> Rows, ImportReport Report) Import(string extract)
    {
        var (table, report) = (new StringWriter(), new ImportReport());
        KnowledgeImport.Wikidata(() => new StringReader(extract), "invented", table, report);
        return ([.. table.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)], report);
    }
}
