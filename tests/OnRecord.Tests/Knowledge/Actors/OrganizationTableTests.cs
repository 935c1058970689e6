using OnRecord.Knowledge;
using OnRecord.Knowledge.Actors;

namespace OnRecord.Tests.Knowledge.Actors;

/// <summary>What kind of body the table of organisations says that each is, against its main sector.</summary>
public class OrganizationTableTests
{
    private static readonly Lazy<KnowledgeBase> Known = new(KnowledgeBase.LoadEmbedded);

    [Theory]
    [InlineData("court", "JUD")]
    [InlineData("police", "COP")]
    [InlineData("intelligence", "SPY")]
    [InlineData("parliament", "LEG GOV")]
    [InlineData("media", "JRN")]
    [InlineData("company", "BUS")]
    [InlineData("bank", "BUS")]
    [InlineData("university", "EDU")]
    [InlineData("religious body", "REL")]
    [InlineData("armed forces", "MIL PRM COP")]
    [InlineData("armed group", "REB PRM CRM UAF MIL COP REL")]
    [InlineData("ministry", "GOV PTY COP")]
    [InlineData("party", "PTY OPP REL")]
    public void Rows_OfAKind_HaveOneOfItsSectorsFirst(string kind, string sectors)
    {
        var wrong = Known.Value.Actors.All
            .Where(actor => actor.Category == kind && !sectors.Split(' ').Contains(MainSector(actor)))
            .Select(actor => $"{actor.Name} ({actor.Country}) is {MainSector(actor)}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Rows_OfAssociations_AreNotPartOfAGovernment() =>
        Assert.DoesNotContain(Known.Value.Actors.All, actor => actor.Category == "ngo" && MainSector(actor) == "GOV");

    private static string MainSector(KnownActor actor) => actor.Sectors is [var first, ..] ? first : "";
}
