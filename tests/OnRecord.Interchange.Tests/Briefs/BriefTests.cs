using AngleSharp.Html.Parser;
using OnRecord.Interchange.Briefs;
using OnRecord.Records;
using OnRecord.Store;
using OnRecord.Store.Briefs;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests;
using OnRecord.Store.Tests.Databases;
using OnRecord.Tests.Outputs;

namespace OnRecord.Interchange.Tests.Briefs;

public abstract class BriefTests(Database database)
{
    public sealed class InSqlite() : BriefTests(Database.Sqlite);

    public sealed class InPostgres() : BriefTests(Database.Postgres);

    [Fact]
    public void Brief_OfAStory_IsAsAJournalistChecksIt()
    {
        using var file = TestRecord.In(database);
        using var questions = file.With(DockReports.All()).Ask();
        var story = Assert.Single(questions.Stories(new Filter(), 2)).Beginning.Key;

        Assert.Equal(Expected("strike.md"), Markdown(questions.Brief(new BriefRequest("2024-04-03") { Story = story })));
    }

    [Fact]
    public void Brief_OfAnActorOrAPeriod_TellsThatAlone()
    {
        using var file = TestRecord.In(database);
        using var questions = file.With([.. DockReports.All(), RecordSketch.Bridge()]).Ask();

        var actor = questions.Brief(new BriefRequest("2024-04-03") { Actor = "Harbour Guild" });
        var period = questions.Brief(new BriefRequest("2024-04-03") { From = "2024-03-12", To = "2024-03-31" });

        Assert.Equal(("actor", "Harbour Guild"), (actor.Kind, actor.Title));
        Assert.DoesNotContain("Lhosk", Markdown(actor), StringComparison.Ordinal);
        Assert.Equal("12 to 31 March 2024", period.Title);
        Assert.DoesNotContain("Guild", Markdown(period), StringComparison.Ordinal);
        Assert.Contains("Ines Calder and Oren Vail made a visit in Tarn bridge on Wednesday 13 March 2024, Meridian Courier reported.", Markdown(period), StringComparison.Ordinal);
    }

    [Fact]
    public void Brief_BeforeTheLaterReports_DoesNotKnowThem()
    {
        using var file = TestRecord.In(database);
        using var questions = file.With(DockReports.All()).Ask();

        var brief = Markdown(questions.Brief(new BriefRequest("2024-03-06") { Actor = "Harbour Guild" }));

        Assert.Contains("planned to expel", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("denied", brief, StringComparison.Ordinal);
    }

    [Fact]
    public void Brief_OfNobodyKnown_SaysWhatToDo()
    {
        using var file = TestRecord.In(database);
        using var questions = file.With(DockReports.All()).Ask();

        Assert.Throws<StoreException>(() => questions.Brief(new BriefRequest("2024-04-03") { Actor = "Nobody" }));
        Assert.Throws<StoreException>(() => questions.Brief(new BriefRequest("2024-04-03") { Story = "none" }));
    }

    [Fact]
    public void Page_OfHostileText_HoldsNoMarkupOfIt()
    {
        using var file = TestRecord.In(database);
        var hostile = Sketches.Attack("Ilse Tarrant attacked the Harbour Guild, an officer said <script>alert(1)</script> [x](javascript:alert(1)) </blockquote>.", "2024-03-14", outlet: "<b>Gazette</b>", url: "javascript:alert(1)", title: "<img src=x onerror=alert(1)>");
        using var questions = file.With(hostile).Ask();
        using var page = new StringWriter();

        BriefPage.Write(page, questions.Brief(new BriefRequest("2024-04-03") { From = "2024-03-01" }));

        var document = new HtmlParser().ParseDocument(page.ToString());
        Assert.Empty(document.QuerySelectorAll("script, img, b b"));
        Assert.DoesNotContain(document.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("<script>alert(1)</script>", document.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASSAULT", Status.Happened, "Ilse Tarrant attacked Harbour Guild, an officer said.")]
    [InlineData("THREATEN", Status.Planned, "Ilse Tarrant planned to act against Harbour Guild, an officer said.")]
    [InlineData("AID", Status.Planned, "Ilse Tarrant planned to give aid to Harbour Guild, an officer said.")]
    [InlineData("AID", Status.Demanded, "There was a demand that Ilse Tarrant give aid to Harbour Guild, an officer said.")]
    [InlineData("THREATEN", Status.Threatened, "Ilse Tarrant threatened Harbour Guild, an officer said.")]
    [InlineData("SANCTION", Status.Threatened, "Ilse Tarrant threatened to impose sanctions on Harbour Guild, an officer said.")]
    [InlineData("ASSAULT", Status.Denied, "It was denied that Ilse Tarrant attacked Harbour Guild, an officer said.")]
    [InlineData("ASSAULT", Status.DidNotHappen, "Ilse Tarrant did not attack Harbour Guild, an officer said.")]
    [InlineData("PARADE", Status.Possible, "Ilse Tarrant may do something coded PARADE with regard to Harbour Guild, an officer said.")]
    public void Sentence_OfAnEvent_KeepsStatusAndSource(string type, Status status, string expected)
    {
        using var file = TestRecord.In(database);
        using var questions = file.With(Sketches.Attack(Sketches.AttackText(), "2024-03-14", type: type, status: status)).Ask();

        var brief = questions.Brief(new BriefRequest("2024-04-03") { From = "2024-03-01" });

        Assert.Equal(expected, Assert.Single(brief.Parts.Where(part => part.Key is "told" or "open").SelectMany(part => part.Lines)).Sentence.Text);
    }

    private static string Markdown(Brief brief)
    {
        using var to = new StringWriter { NewLine = "\n" };
        BriefMarkdown.Write(to, brief, source => source.Url);
        return to.ToString();
    }

    private static string Expected(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Briefs", name)).ReplaceLineEndings("\n");
}
