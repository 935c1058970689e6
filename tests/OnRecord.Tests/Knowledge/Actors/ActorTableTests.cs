using NodaTime;
using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Tables;
using OnRecord.Records;

namespace OnRecord.Tests.Knowledge.Actors;

public class ActorTableTests
{
    private static readonly ActorTable Actors = SmallKnowledge.Load().Actors;

    [Fact]
    public void Load_RowsOfOnePerson_MakeOneActorWithTermsInOrder()
    {
        var person = Assert.Single(Actors.Find("tariq al bazzaz"));

        Assert.Equal(["prime minister", "president"], person.Terms.Select(t => t.Office));
        Assert.Equal(["Tariq al-Bazzaz", "al-Bazzaz", "Abu Salim"], person.Aliases);
        Assert.Equal("tarek-al-bazzaz.irq", person.Id);
        Assert.Equal(ActorKind.Person, person.Kind);
    }

    [Fact]
    public void Load_OfficeOfNoState_JoinsThePersonOfThatName()
    {
        var person = Assert.Single(Actors.Find("Joana Prado"));

        Assert.Equal("PRT", person.Country);
        Assert.Equal(["PRT", "UNO"], person.Terms.Select(t => t.Country));
    }

    [Theory]
    [InlineData("2012-06-01", "Tarek al-Bazzaz")]
    [InlineData("2014-03-02", "Salma Odeh")]
    [InlineData("2026-01-01", "Salma Odeh")]
    [InlineData("2009-12-31", null)]
    public void OfficeHolder_Day_IsWhoHeldItThen(string day, string? name) =>
        Assert.Equal(name, Actors.OfficeHolder("IRQ", "prime minister", Day(day))?.Name);

    [Fact]
    public void OfficeHolder_TwoSideBySide_IsNull() =>
        Assert.Null(Actors.OfficeHolder("DEU", "vice president", Day("2015-01-01")));

    [Fact]
    public void EndedBefore_AfterTheTerm_MarksAFormerHolder()
    {
        var term = Assert.Single(Actors.Find("Abu Salim")).Terms[0];

        Assert.True(term.HeldOn(Day("2014-03-02")));
        Assert.False(term.EndedBefore(Day("2014-03-02")));
        Assert.True(term.EndedBefore(Day("2014-03-03")));
    }

    [Theory]
    [InlineData("Bazzaz", "Tarek al-Bazzaz")]
    [InlineData("Al-Bazzaz", "Tarek al-Bazzaz")]
    [InlineData("Odeh", "Salma Odeh")]
    [InlineData("Li", "Li Wenzhao")]
    public void ByLastName_FamilyName_FindsThePerson(string lastName, string name) =>
        Assert.Equal(name, Assert.Single(Actors.ByLastName(lastName)).Name);

    [Fact]
    public void ByLastName_GivenName_FindsNobody() => Assert.Empty(Actors.ByLastName("Wenzhao"));

    [Fact]
    public void MatchAll_Alias_GivesLengthInTokens()
    {
        var found = Actors.MatchAll(WordDocument.Of("the Tariq al - Bazzaz government"), 1, out var length);

        Assert.Equal("Tarek al-Bazzaz", Assert.Single(found).Name);
        Assert.Equal(4, length);
    }

    [Theory]
    [InlineData("The Weavers met", 0, "Weavers' League|The Weavers")]
    [InlineData("Then The Weavers met", 1, "The Weavers")]
    [InlineData("Then the Weavers met", 2, "Weavers' League")]
    public void MatchAll_ArticleBeforeAName_IsInDoubtOnlyWhereASentenceOpens(string sentence, int token, string names) =>
        Assert.Equal(names, string.Join('|', Actors.MatchAll(WordDocument.Of(sentence), token, out _).Select(a => a.Name)));

    [Fact]
    public void MatchAll_Miss_HasLengthZero()
    {
        Assert.Empty(Actors.MatchAll(WordDocument.Of("banner of dawn"), 0, out var length));
        Assert.Equal(0, length);
    }

    [Fact]
    public void Load_BracketedName_LosesTheBracketAndLeadsHereOnlyByAlias()
    {
        Assert.Equal("Reform Party", Assert.Single(Actors.Find("Estonian Reformers")).Name);
        Assert.Equal("PER", Assert.Single(Actors.Find("Reform Party")).Country);
    }

    [Fact]
    public void Load_Faults_AreAllNamedWithTheirLine()
    {
        const string faulty = """
            name	aliases	country	office	sector	from	to	source
            Tarek al-Bazzaz		IRK	prime minister	GOV	2010	2014	test
            Salma Odeh		IRQ	prime minister	GVO	2010-13	2009	test
            Karl Rupp		DEU	chancellor	GOV	2011	2010	test
            Karl Rupp		DEU	chancellor	GOV	2011	2012	test
            """;

        var thrown = Assert.Throws<DataException>(() => SmallKnowledge.Load(faulty));

        Assert.Equal([2, 3, 3, 4, 5], thrown.Faults.Select(f => int.Parse(f.Split(':')[1], null)));
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
