using OnRecord.Store.Queries;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Tests.Stories;

namespace OnRecord.Store.Tests.Tellings;

public abstract class ReportLinkTests(Database database)
{
    public sealed class InSqlite() : ReportLinkTests(Database.Sqlite);

    public sealed class InPostgres() : ReportLinkTests(Database.Postgres);

    [Fact]
    public void LinksAndJointEvents_OfAReport_AreThoseOfItsItems()
    {
        using var file = TestRecord.In(database);
        using var asking = file.With([.. ToldHappenings.Of(8, 4).Told.Select(told => told.Report)]).Ask();
        var (links, joint) = (0, 0);
        foreach (var told in asking.Events(new Filter { All = true }).ToList())
        {
            var report = asking.Report(told.Report.Key)!;
            var own = asking.LinksOf(report)[told.Event.Id].Select(Told).Order().ToList();
            Assert.Equal(told.Links.Select(Told).Order(), own);
            Assert.Equal(told.Joint?.Texts, asking.JointOf(report).GetValueOrDefault(told.Event.Id)?.Texts);
            (links, joint) = (links + own.Count, joint + (told.Joint is null ? 0 : 1));
        }

        Assert.True(links > 5 && joint > 10, $"too few to tell: {links} links, {joint} joint events");
    }

    [Fact]
    public void CarriersOf_ACopy_BeginWithTheFirstAppearance()
    {
        const string Text = "Ilse Tarrant attacked the Harbour Guild, an officer said.";
        using var file = TestRecord.In(database);
        var store = file.With(Sketches.Attack(Text, "2024-03-15", "Evening Post", "https://p.example/1"), Sketches.Attack(Text, "2024-03-14", "The Gazette", "https://g.example/1"));
        using var asking = store.Ask();
        var copy = asking.Reports(new Filter { All = true, Outlet = "Evening Post" }).Single().Report.Key;

        Assert.Equal(["The Gazette", "Evening Post"], asking.CarriersOf(copy).Select(carrier => carrier.Outlet));
        Assert.Empty(asking.CarriersOf("no such report"));
        Assert.Null(asking.Report("no such report"));
    }

    private static string Told(OnRecord.Store.Tellings.FoundLink link) =>
        $"{link.Kind} {link.From.Id} {link.To.Id} {link.Why} {link.From.Event?.Status} {link.To.Event?.Status} {link.From.Statement?.SourceKind} {link.To.Statement?.SourceKind}";
}
