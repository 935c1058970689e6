using OnRecord.Records;
using OnRecord.Store.Commitments;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using Record = OnRecord.Records.Record;

namespace OnRecord.Store.Tests.Commitments;

public abstract class CommitmentTests(Database database)
{
    public sealed class InSqlite() : CommitmentTests(Database.Sqlite);

    public sealed class InPostgres() : CommitmentTests(Database.Postgres);

    private const string Announcement = "Ilse Tarrant attacked the Harbour Guild soon, an officer said.";

    [Fact]
    public void Commitment_DoneLater_IsKeptWithWordsOfBothSides()
    {
        var found = Assert.Single(Follow("2024-04-01", Threat("2024-03-01"), Done("2024-03-20")));

        Assert.Equal((CommitmentState.Kept, "told as done on 2024-03-20"), (found.State, found.Reason));
        var later = Assert.Single(found.Later);
        Assert.Equal(("2024-03-01", "2024-03-20"), (Day(found.Announced), Day(later.Found)));
        Assert.Contains("towards the same actor", later.Reasons);
    }

    [Fact]
    public void Commitment_AsOfADayBefore_KnowsNothingOfWhatCameLater() =>
        Assert.Equal(CommitmentState.Open, Assert.Single(Follow("2024-03-19", Threat("2024-03-01"), Done("2024-03-20"))).State);

    [Fact]
    public void Commitment_AsOfADayBeforeItWasAnnounced_IsNotThere() => Assert.Empty(Follow("2024-02-28", Threat("2024-03-01"), Done("2024-03-20")));

    [Fact]
    public void Commitment_OfAnEarlierVersion_StandsUntilTheLaterCame()
    {
        var earlier = Threat("2024-03-01", url: "https://g.example/1");
        var later = Sketches.Plain("Nothing is left of it.", "2024-03-10", "The Gazette", "https://g.example/1");

        Assert.Single(Follow("2024-03-09", earlier, later));
        Assert.Empty(Follow("2024-03-10", earlier, later));
    }

    [Fact]
    public void Deed_BeforeTheAnnouncement_KeepsNothing() =>
        Assert.Equal(CommitmentState.Open, Assert.Single(Follow("2024-04-01", Done("2024-02-20"), Threat("2024-03-01"))).State);

    [Fact]
    public void Deed_TowardsAnother_KeepsNothing() =>
        Assert.Equal(CommitmentState.Open, Assert.Single(Follow("2024-04-01", Threat("2024-03-01"), Done("2024-03-20", recipient: "Mill Union"))).State);

    [Fact]
    public void Deed_OfAnother_KeepsNothing() =>
        Assert.Equal(CommitmentState.Open, Assert.Single(Follow("2024-04-01", Threat("2024-03-01"), Done("2024-03-20", actor: "Bo Wren"))).State);

    [Fact]
    public void Deed_OfSomebodyOfOneName_KeepsNothing() =>
        Assert.Equal(CommitmentState.Open, Assert.Single(Follow("2024-04-01", Threat("2024-03-01", actor: "Tarrant"), Done("2024-03-20", actor: "Tarrant"))).State);

    [Fact]
    public void Announcement_Again_IsJoinedWithTheFirst()
    {
        var found = Assert.Single(Follow("2024-04-01", Threat("2024-03-01"), Threat("2024-03-05", "again")));

        Assert.Equal("2024-03-01", Day(found.Announced));
        Assert.Equal([OutcomeKind.Repeated], found.Later.Select(later => later.Kind));
    }

    [Fact]
    public void Announcement_CopiedByAnother_IsOne() =>
        Assert.Empty(Assert.Single(Follow("2024-04-01", Threat("2024-03-01"), Threat("2024-03-02", outlet: "Evening Post"))).Later);

    [Fact]
    public void Announcement_AfterItWasDone_IsAnother() =>
        Assert.Equal([CommitmentState.Open, CommitmentState.Kept], Follow("2024-05-01", Threat("2024-03-01"), Done("2024-03-20"), Threat("2024-04-02", "again")).Select(found => found.State));

    [Fact]
    public void Announcement_Again_AskedForAlone_IsOneWithTheFirstUnlessThatWasDone()
    {
        var april = new Filter { From = "2024-04-01" };

        Assert.Equal("2024-03-01", Day(Assert.Single(Follow(april, "2024-05-01", Threat("2024-03-01"), Threat("2024-04-02", "again"))).Announced));
        Assert.Equal("2024-04-02", Day(Assert.Single(Follow(april, "2024-05-01", Threat("2024-03-01"), Done("2024-03-20"), Threat("2024-04-02", "again"))).Announced));
    }

    [Theory]
    [InlineData("2024-03-10", CommitmentState.Open)]
    [InlineData("2024-03-13", CommitmentState.Due)]
    [InlineData("2024-03-20", CommitmentState.Due)]
    [InlineData("2024-03-21", CommitmentState.Overdue)]
    public void Deadline_InSilence_ComesNearAndPasses(string asOf, CommitmentState state) =>
        Assert.Equal(state, Assert.Single(Follow(asOf, Threat("2024-03-01", deadline: "2024-03-20"))).State);

    [Fact]
    public void Deadline_OfTwoDays_SupersedesTheFirst() =>
        Assert.Equal([CommitmentState.Superseded, CommitmentState.Open], Follow("2024-03-08", Threat("2024-03-01", deadline: "2024-03-20"), Threat("2024-03-07", "again", deadline: "2024-04-20")).Select(found => found.State));

    [Fact]
    public void Deed_AfterTheDeadline_IsLate() =>
        Assert.Equal("told as done on 2024-03-25, 5 days after its day", Assert.Single(Follow("2024-04-01", Threat("2024-03-01", deadline: "2024-03-20", status: Status.Planned), Done("2024-03-25"))).Reason);

    [Fact]
    public void Threat_CarriedOutAfterTheDayItSet_IsKept() =>
        Assert.Equal(CommitmentState.Kept, Assert.Single(Follow("2024-04-01", Threat("2024-03-01", deadline: "2024-03-20"), Done("2024-03-25"))).State);

    [Fact]
    public void Commitments_ByActorAndState_AreThoseThatFit()
    {
        using var file = TestRecord.In(database);
        using var questions = file.With(Threat("2024-03-01"), Threat("2024-03-02", actor: "Bo Wren")).Ask();

        Assert.Single(questions.Commitments(new Filter { Actor = "wren" }, "2024-04-01", 7));
        Assert.Single(questions.Commitments(new Filter { From = "2024-03-02" }, "2024-04-01", 7));
        Assert.Empty(questions.Commitments(new Filter(), "2024-04-01", 7, [CommitmentState.Kept]));
    }

    [Fact]
    public void Page_WithTheFirstOfWhatWasToldLater_HasWhatDecidesTheStateAndCountsTheRest()
    {
        using var file = TestRecord.In(database);
        using var questions = file.With(Threat("2024-03-01"), Threat("2024-03-02", "again"), Threat("2024-03-03", "once more"), Threat("2024-03-04", "as before"), Done("2024-03-20")).Ask();

        var all = Assert.Single(questions.CommitmentPage(new Filter(), "2024-04-01", 7, null, 0).Commitments);
        var some = Assert.Single(questions.CommitmentPage(new Filter(), "2024-04-01", 7, null, 0, later: 1).Commitments);

        Assert.Equal((CommitmentState.Kept, 4, 0), (all.State, all.Later.Count, all.LeftOut));
        Assert.Equal((CommitmentState.Kept, 1), (some.State, some.LeftOut));
        Assert.Equal(["2024-03-02", "2024-03-04", "2024-03-20"], some.Later.Select(later => Day(later.Found)));
    }

    private List<FoundCommitment> Follow(string asOf, params Record[] reports) => Follow(new Filter(), asOf, reports);

    private List<FoundCommitment> Follow(Filter filter, string asOf, params Record[] reports)
    {
        using var file = TestRecord.In(database);
        return file.With(reports).Ask(ask => ask.Commitments(filter, asOf, within: 7));
    }

    private static string? Day(FoundEvent found) => found.Report.Record.Article.Published?.ToString();

    private static Record Done(string day, string actor = "Ilse Tarrant", string recipient = "Harbour Guild") =>
        Sketches.Attack($"{actor} attacked the {recipient} there, an officer said.", day, actor: actor, recipient: recipient);

    private static Record Threat(string day, string more = "", string actor = "Ilse Tarrant", string? deadline = null, string outlet = "The Gazette", string? url = null, Status status = Status.Threatened)
    {
        var report = Sketches.Attack($"{Announcement.Replace("Ilse Tarrant", actor, StringComparison.Ordinal)} {more}".Trim(), day, outlet, url, actor, type: "THREATEN", status: status);
        var item = report.Events[0] with { Cameo = "138", Time = deadline is null ? null : new EventTime(deadline, null, deadline, report.Events[0].Anchor[0], IsDeadline: true) };
        return report with { Events = [item] };
    }
}
