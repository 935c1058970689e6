using CsCheck;
using OnRecord.Records;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;
using OnRecord.Store.Tests.Databases;

namespace OnRecord.Store.Tests;

public abstract class QuestionTests : IDisposable
{
    public sealed class InSqlite() : QuestionTests(Database.Sqlite);

    public sealed class InPostgres() : QuestionTests(Database.Postgres);

    private static readonly string[] Pieces = ["a", "\"", "-", "*", " OR ", " ", "(", ")", ":", "^", "NEAR", "AND", "NOT", "'", "{", "é", ";", "+", "harbour", "\0"];

    private readonly TestRecord _file;
    private readonly RecordStore _store;

    protected QuestionTests(Database database)
    {
        _file = TestRecord.In(database);
        _store = _file.With(
            Sketches.Attack("Ilse Tarrant attacked the Harbour Guild, an officer said.", "2024-03-14", "The Gazette", "https://g.example/1"),
            Sketches.Attack("Bo Wren attacked the Mill Union, an officer said, and the harbour burned.", "2024-03-16", "Evening Post", actor: "Bo Wren", recipient: "Mill Union", type: "PROTEST", status: Status.Threatened, source: SourceKind.Anonymous, country: "LHO"),
            Sketches.Plain("The harbours of Lhosk are quiet.", "2024-03-15", "The Gazette", title: "Calm returns"),
            Sketches.Plain("No date, no outlet, no harbor."));
    }

    public static TheoryData<string, int> Searches => new()
    {
        { "harbour", 3 },
        { "HARBOURS", 3 },
        { "harbour burned", 1 },
        { "\"harbour guild\"", 1 },
        { "\"guild harbour\"", 0 },
        { "harbour -burned", 2 },
        { "harbour -\"harbour guild\" -burned", 1 },
        { "guild OR quiet", 2 },
        { "harb*", 4 },
        { "calm", 1 },
        { "U.S.", 0 },
        { "nothing", 0 },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public void Reports_WithWords_AreThoseThatHaveThem(string words, int count)
    {
        var found = _store.Ask(ask => ask.Reports(new Filter(), SearchQuery.Parse(words)));

        Assert.Equal(count, found.Count);
        Assert.All(found.SelectMany(report => report.Matches, (report, match) => (Report: report, Match: match)), item =>
            Assert.False(string.IsNullOrWhiteSpace(item.Match.Slice(item.Report.Report.Record.Article.Text).ToString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("outlet=the gazette")]
    [InlineData("actor=tarrant")]
    [InlineData("from=2024-03-15")]
    public void Reports_OfMoreMatchesThanAreRanked_AreThoseAddedLastFirst(string filter)
    {
        var words = SearchQuery.Parse("harb*");
        using var few = new Questions(_file.Dialect(), CancellationToken.None) { Ranked = 1 };
        var fit = _store.Ask(ask => ask.Reports(FilterOf(filter), words)).Select(found => found.Report).OrderByDescending(report => report.Number).Select(report => report.Key);

        Assert.Equal(fit, few.Reports(FilterOf(filter), words).Select(found => found.Report.Key));
        Assert.False(few.IsRanked(words));
        Assert.Equal(fit.Take(1), few.Reports(FilterOf(filter) with { Limit = 1 }, words).Select(found => found.Report.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("outlet=the gazette")]
    [InlineData("actor=tarrant")]
    [InlineData("from=2024-03-15")]
    [InlineData("source=named")]
    public void Reports_HoweverManyMatchesAreLookedAtTogether_AreThoseThatFitBestFirst(string filter)
    {
        var words = SearchQuery.Parse("harb* OR minist* OR said");
        var fit = _store.Ask(ask => ask.Reports(FilterOf(filter), null)).Select(found => found.Report.Key).ToHashSet();
        var ranked = _store.Ask(ask => ask.Reports(new Filter(), words)).Select(found => found.Report.Key).Where(fit.Contains);
        using var few = new Questions(_file.Dialect(), CancellationToken.None) { LookedAt = 1 };

        Assert.NotEmpty(ranked);
        Assert.Equal(ranked, few.Reports(FilterOf(filter), words).Select(found => found.Report.Key));
        Assert.Equal(ranked.Take(2), few.Reports(FilterOf(filter), words, new Window(2)).Items.Select(found => found.Report.Key));
    }

    [Fact]
    public void Reports_WithWords_SayWhereTheyStand()
    {
        var found = Assert.Single(_store.Ask(ask => ask.Reports(new Filter(), SearchQuery.Parse("burn"))));

        Assert.Equal(["burned"], found.Matches.Select(match => match.Slice(found.Report.Record.Article.Text).ToString()));
    }

    [Fact]
    public void Reports_WithoutWords_AreNewestFirstAndUndatedLast() =>
        Assert.Equal(["2024-03-16", "2024-03-15", "2024-03-14", null], _store.Ask(ask => ask.Reports(new Filter())).Select(found => found.Report.Record.Article.Published?.ToString()));

    [Fact]
    public void SearchQuery_OfAnyText_AsksWithoutFault()
    {
        using var questions = _store.Ask();
        Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(picks => string.Concat(picks.Select(i => Pieces[i]))).Sample(
            text =>
            {
                if (SearchQuery.Parse(text) is { } query)
                {
                    _ = questions.Reports(new Filter(), query).Count();
                }
            },
            iter: 300,
            threads: 1);
    }

    public static TheoryData<string, int> EventFilters => new()
    {
        { "", 2 },
        { "actor=tarrant", 1 },
        { "actor=guild", 1 },
        { "actor=nobody", 0 },
        { "country=LHO", 1 },
        { "country=PER", 0 },
        { "type=PROTEST", 1 },
        { "status=threatened", 1 },
        { "source=anonymous", 1 },
        { "outlet=the gazette", 1 },
        { "from=2024-03-15", 1 },
        { "to=2024-03-15", 1 },
        { "from=2024-03-14;to=2024-03-16;actor=wren;country=LHO;type=PROTEST;status=threatened;source=anonymous;outlet=Evening Post", 1 },
        { "actor=wren;country=VAR", 0 },
        { "limit=1", 1 },
    };

    [Theory]
    [MemberData(nameof(EventFilters))]
    public void Events_OfAFilter_AreThoseThatFit(string filter, int count) => Assert.Equal(count, _store.Ask(ask => ask.Events(FilterOf(filter))).Count);

    [Theory]
    [MemberData(nameof(EventFilters))]
    public void Reports_OfAFilter_AreThoseWithSuchItems(string filter, int count)
    {
        var found = _store.Ask(ask => ask.Reports(FilterOf(filter)));

        Assert.Equal(filter switch { "" => 4, "outlet=the gazette" => 2, "from=2024-03-15" or "to=2024-03-15" => 2, _ => count }, found.Count);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("source=anonymous", 1)]
    [InlineData("type=PROTEST", 1)]
    [InlineData("status=happened", 1)]
    [InlineData("outlet=Evening Post", 1)]
    [InlineData("from=2024-03-15;to=2024-03-15", 0)]
    public void Statements_OfAFilter_AreThoseThatFit(string filter, int count) => Assert.Equal(count, _store.Ask(ask => ask.Statements(FilterOf(filter))).Count);

    [Fact]
    public void Actors_AreCountedWithTheirEvidence()
    {
        var actor = Assert.Single(_store.Ask(ask => ask.Actors(new Filter { Actor = "tarrant" })));

        Assert.Equal(("Ilse Tarrant", ActorKind.Person, "VAR", 1L, 1L, 0L), (actor.Name, actor.Kind, actor.Country, actor.Reports, actor.Acted, actor.Received));
        Assert.Equal("Ilse Tarrant", actor.Evidence.Slice(actor.EvidenceReport.Record.Article.Text).ToString());
    }

    [Fact]
    public void Actors_ById_AreTheSameAsByName()
    {
        var byName = Assert.Single(_store.Ask(ask => ask.Actors(new Filter { Actor = "harbour guild" })));

        Assert.Equal(byName, Assert.Single(_store.Ask(ask => ask.Actors(new Filter { Actor = byName.Key }))) with { EvidenceReport = byName.EvidenceReport });
    }

    [Fact]
    public void Sources_KnownByTheirReportsAlone_AreCountedByKind()
    {
        var sources = _store.Ask(ask => ask.Sources(new Filter()));

        Assert.Equal([(SourceKind.Anonymous, 1L, 1L), (SourceKind.Named, 1L, 0L)], sources.Select(source => (source.Kind, source.Statements, source.Reasoned)));
        Assert.All(sources, source => Assert.Null(source.Actor));
    }

    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Filter FilterOf(string text)
    {
        var values = text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        return new Filter
        {
            Actor = values.GetValueOrDefault("actor"),
            Country = values.GetValueOrDefault("country"),
            Type = values.GetValueOrDefault("type"),
            Status = values.TryGetValue("status", out var status) ? Outputs.Words.To<Status>(status) : null,
            SourceKind = values.TryGetValue("source", out var kind) ? Outputs.Words.To<SourceKind>(kind) : null,
            Outlet = values.GetValueOrDefault("outlet"),
            From = values.GetValueOrDefault("from"),
            To = values.GetValueOrDefault("to"),
            Limit = values.TryGetValue("limit", out var limit) ? int.Parse(limit) : null,
        };
    }
}
