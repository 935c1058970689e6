using NodaTime;
using NodaTime.Text;
using OnRecord.Knowledge;
using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Tables;

namespace OnRecord.Tests.Knowledge.Actors;

/// <summary>How much of the time since 1990 the table of leaders knows who headed a state or its government, and that it
/// does not contradict itself.</summary>
public class LeaderCoverageTests
{
    private const double FewestDays = 0.985;
    private const int MostOverlapDays = 62;
    private static readonly LocalDate LastChecked = new(2026, 6, 30);
    private static readonly Lazy<KnowledgeBase> Known = new(KnowledgeBase.LoadEmbedded);

    private static readonly string[] HeadWords =
        ["president", "prime minister", "chancellor", "taoiseach", "king", "queen", "emir", "sultan", "supreme leader", "prince", "grand duke", "emperor", "pope", "head of state", "head of government", "captain regent"];

    private static readonly string[] HeadStarts = ["chairman of the", "acting p", "interim p", "transitional p", "member of the presidency", "administrator of the", "leader", "chief e", "chief a", "general secretary"];

    /// <summary>States that had two at once: two prime ministers, two claimants.</summary>
    private static readonly string[] Shared = ["KHM", "CIV", "MDG"];

    [Fact]
    public void Heads_OfMembersOfTheUnitedNations_AreKnownOnNearlyAllDays()
    {
        var (days, known, gaps) = (0, 0, new List<string>());
        foreach (var row in TsvTable.Load("data/countries/united-nations.tsv", "iso3", "from").Rows)
        {
            var from = LocalDatePattern.Iso.Parse(row.Text("from")).Value;
            var (all, held) = (Days(from, LastChecked), Covered(row.Text("iso3"), from));
            (days, known) = (days + all, known + held);
            if (held < all)
            {
                gaps.Add($"{row.Text("iso3")}: {all - held} of {all} days without a head");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{known} of {days} days\n" + string.Join('\n', gaps));
        Assert.True(known >= FewestDays * days, $"{known} of {days} days:\n{string.Join('\n', gaps)}");
    }

    [Theory]
    [InlineData("president")]
    [InlineData("prime minister")]
    [InlineData("king")]
    [InlineData("foreign minister")]
    [InlineData("defence minister")]
    [InlineData("finance minister")]
    [InlineData("interior minister")]
    [InlineData("speaker")]
    public void Terms_OfOneOffice_DoNotRunSideBySide(string office)
    {
        var terms = Known.Value.Actors.All.SelectMany(actor => actor.Terms.Where(term => term.Office == office && term.From is not null && ActorVocabulary.IsState(term.Country ?? "")).Select(term => (actor, term)));
        var faults = new List<string>();
        foreach (var country in terms.GroupBy(held => held.term.Country).Where(group => !Shared.Contains(group.Key)))
        {
            var held = country.OrderBy(h => h.term.EarliestStart).ToList();
            for (var i = 0; i + 1 < held.Count; i++)
            {
                var overlap = Days(held[i + 1].term.EarliestStart, LocalDate.Min(LastChecked, held[i].term.To?.First ?? LastChecked));
                if (held[i].actor != held[i + 1].actor && overlap > MostOverlapDays && held[i].term.To is not null)
                {
                    faults.Add($"{country.Key} {office}: {held[i].actor.Name} and {held[i + 1].actor.Name} side by side for {overlap} days");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("VUT", "prime minister", "2011-05-01", "Serge Vohor")]
    [InlineData("VUT", "prime minister", "2023-09-20", "Sato Kilman")]
    [InlineData("MLI", "prime minister", "2011-10-01", "Cissé Mariam Kaïdama Sidibé")]
    [InlineData("IRQ", "prime minister", "2018-01-10", "Haider al-Abadi")]
    [InlineData("IRQ", "prime minister", "2021-07-28", "Mustafa al-Kadhimi")]
    [InlineData("IRQ", "prime minister", "2023-02-01", "Mohammed Shia al-Sudani")]
    [InlineData("GBR", "prime minister", "1992-05-01", "John Major")]
    [InlineData("GBR", "prime minister", "2022-10-01", "Liz Truss")]
    [InlineData("FRA", "prime minister", "1994-02-01", "Édouard Balladur")]
    [InlineData("JPN", "prime minister", "1993-09-01", "Morihiro Hosokawa")]
    [InlineData("UKR", "president", "2014-01-10", "Viktor Yanukovych")]
    [InlineData("UKR", "president", "2014-07-01", "Petro Poroshenko")]
    [InlineData("POL", "prime minister", "1992-09-01", "Hanna Suchocka")]
    [InlineData("BOL", "president", "1992-01-01", "Jaime Paz Zamora")]
    [InlineData("NRU", "president", "2009-01-01", "Marcus Stephen")]
    [InlineData("MEX", "defence minister", "2015-01-01", "Salvador Cienfuegos")]
    public void OfficeHolder_OnADay_IsTheOneOfThatDay(string country, string office, string day, string name)
    {
        var holder = Known.Value.Actors.OfficeHolder(country, office, LocalDatePattern.Iso.Parse(day).Value);

        Assert.Equal(Fold(name), Fold(holder?.Name ?? "nobody"));
    }

    private static string Fold(string name) => OnRecord.Coding.Entities.Coreference.Spelling.Fold(name);

    private static int Covered(string country, LocalDate from)
    {
        var terms = Known.Value.Actors.All.SelectMany(actor => actor.Terms)
            .Where(term => term.Country == country && IsHead(term.Office)).OrderBy(term => term.EarliestStart).ToList();
        var (covered, upTo) = (0, from);
        foreach (var term in terms)
        {
            var (start, end) = (LocalDate.Max(upTo, term.EarliestStart), LocalDate.Min(LastChecked, term.LatestEnd));
            covered += Math.Max(0, Days(start, end));
            upTo = LocalDate.Max(upTo, end);
        }

        return covered;
    }

    private static bool IsHead(string office) =>
        HeadWords.Contains(office) || HeadStarts.Any(start => office.StartsWith(start, StringComparison.Ordinal));

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
