using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Facets;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Store.Tests.Databases;
using OnRecord.Store.Tests.Stories;

namespace OnRecord.Store.Tests.Facets;

/// <summary>What a facet counts is what narrowing by it gives.</summary>
public abstract class FacetTests : IDisposable
{
    public sealed class InSqlite() : FacetTests(Database.Sqlite);

    public sealed class InPostgres() : FacetTests(Database.Postgres);

    private readonly TestRecord _file;
    private readonly Questions _asking;

    protected FacetTests(Database database)
    {
        _file = TestRecord.In(database);
        _asking = _file.With([.. new InventedReports(seed: 31).Take(40), .. ToldHappenings.Of(6, 3).Told.Select(told => told.Report)]).Ask();
    }

    [Fact]
    public void ReportFacets_OfAll_CountTheTextsThatNarrowingFinds()
    {
        var found = _asking.ReportFacets(new Filter(), null, 1000);

        Assert.True(found.IsAll);
        var narrowed = Narrowed(found, filter => _asking.Reports(filter).Select(report => report.Report.FirstKey));
        Assert.True(narrowed > 30, "too few values to tell");
    }

    [Fact]
    public void ReportFacets_OfWords_AreOfTheReportsThatHaveThem()
    {
        var words = SearchQuery.Parse("attacked");
        var found = _asking.ReportFacets(new Filter(), words, 1000);

        Assert.Equal(_asking.Reports(new Filter(), words).Count(), found.Counted);
        Narrowed(found, filter => _asking.Reports(filter, words).Select(report => report.Report.FirstKey));
    }

    [Fact]
    public void EventFacets_OfAll_CountTheTextsThatNarrowingFinds()
    {
        var found = _asking.EventFacets(new Filter(), 100_000);

        Assert.True(found.IsAll);
        Assert.Equal(_asking.Events(new Filter()).Count(), found.Counted);
        Narrowed(found, filter => _asking.Events(filter).Select(told => told.Report.FirstKey));
    }

    [Fact]
    public void StatementFacets_OfAll_CountTheTextsThatNarrowingFinds()
    {
        var found = _asking.StatementFacets(new Filter(), 100_000);

        Assert.True(found.IsAll);
        Narrowed(found, filter => _asking.Statements(filter).Select(said => said.Report.FirstKey));
    }

    [Fact]
    public void EventFacets_OfWhatSeveralTell_CountTheSourcesOfTheTellings()
    {
        var joint = _asking.Events(new Filter { Joined = true }).First(told => told.Joint is { Sources: > 1 }).Joint!;
        var found = _asking.EventFacets(new Filter { Story = joint.Story }, 1000);

        Assert.Contains(found.Of(FacetKind.Type), type => type.Value == joint.Tellings[0].Event.Type && type.Sources >= joint.Sources);
        Assert.All(found.Of(FacetKind.SourceKind).Where(kind => kind.Value == Words.Of(SourceKind.Anonymous)), anonymous => Assert.Equal(0, anonymous.Sources));
    }

    [Fact]
    public void Facets_OfMoreThanAreLookedAt_SayThatTheyAreTheLeast()
    {
        var (some, all) = (_asking.ReportFacets(new Filter(), null, 5), _asking.ReportFacets(new Filter(), null, 1000));

        Assert.False(some.IsAll);
        Assert.Equal(5, some.Counted);
        Assert.All(some.Of(FacetKind.Type), value => Assert.True(value.Texts <= 5 && value.Texts <= all.Of(FacetKind.Type).First(other => other.Value == value.Value).Texts));
    }

    [Fact]
    public void Facets_OfAnUnknownActor_AreNone() => Assert.Empty(_asking.ReportFacets(new Filter { Actor = "nobody of this name" }, null, 10).Values);

    public void Dispose()
    {
        _asking.Dispose();
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private static int Narrowed(FoundFacets found, Func<Filter, IEnumerable<string>> ask)
    {
        var values = found.Values.SelectMany(pair => pair.Value, (pair, value) => (Kind: pair.Key, Value: value)).ToList();
        Assert.All(values, item => Assert.Equal(ask(FilterOf(item.Kind, item.Value.Value)).Distinct().Count(), item.Value.Texts));
        return values.Count;
    }

    private static Filter FilterOf(FacetKind kind, string value) => kind switch
    {
        FacetKind.Type => new Filter { Type = value },
        FacetKind.Status => new Filter { Status = Words.To<Status>(value) },
        FacetKind.SourceKind => new Filter { SourceKind = Words.To<SourceKind>(value) },
        FacetKind.Country => new Filter { Country = value },
        FacetKind.Actor => new Filter { Actor = value },
        FacetKind.Outlet => new Filter { Outlet = value },
        _ => new Filter { From = $"{value}-01", To = $"{value}-31" },
    };
}
