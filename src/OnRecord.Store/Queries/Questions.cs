using System.Data.Common;
using OnRecord.Store.Rows;
using OnRecord.Store.Search;

namespace OnRecord.Store.Queries;

/// <summary>Asks a record. Items come newest first unless said otherwise, each with its whole report, as they are
/// enumerated. Not thread-safe, and one enumeration at a time.</summary>
public sealed class Questions : IDisposable
{
    /// <summary>The most matches that are ranked; of more, those added last come first. Ranking reads every match.</summary>
    public const int MostRanked = 20_000;

    private const int RowsForEach = 4;

    private readonly Dialect _dialect;
    private readonly DbConnection _rows;
    private readonly DbConnection _details;
    private readonly RecordLoader _loader;
    private readonly ActorNames _names;
    private StoredReport? _last;

    internal Questions(Dialect dialect)
    {
        _dialect = dialect;
        _rows = dialect.Connect();
        _details = dialect.Connect();
        _loader = new RecordLoader(_details);
        _names = new ActorNames(_details, dialect);
    }

    /// <summary>Reports, the best match first where words are given.</summary>
    /// <param name="words">Null for all reports.</param>
    public IEnumerable<FoundReport> Reports(Filter filter, SearchQuery? words = null)
    {
        if (_names.Matching(filter.Actor) is not { } actors)
        {
            return [];
        }

        var sql = ReportSql.Of(_dialect, filter, actors, words, IsRanked(words));
        return Distinct(sql, row => row.GetInt64(0), filter).Select(number => Found(number, words));
    }

    /// <summary>Whether the reports that hold the words are few enough to be ranked.</summary>
    public bool IsRanked(SearchQuery? words)
    {
        if (words is null)
        {
            return false;
        }

        var values = new Conditions();
        var count = _details.Scalar($"SELECT count(*) FROM (SELECT id FROM ({_dialect.Matches(words, values)}) m LIMIT {MostRanked + 1}) few", values.Values);
        return Convert.ToInt64(count, System.Globalization.CultureInfo.InvariantCulture) <= MostRanked;
    }

    public IEnumerable<FoundEvent> Events(Filter filter) => _names.Matching(filter.Actor) is { } actors
        ? Distinct(EventSql.Of(filter, actors), Item, filter).Select(item => Load(item.Report) is var report ? new FoundEvent(report, report.Record.Events[item.N - 1]) : null!)
        : [];

    /// <summary>What sources say.</summary>
    public IEnumerable<FoundStatement> Statements(Filter filter) => _names.Matching(filter.Actor) is { } actors
        ? Distinct(StatementSql.Of(filter, actors), Item, filter).Select(item => Load(item.Report) is var report ? new FoundStatement(report, report.Record.Attributions[item.N - 1]) : null!)
        : [];

    /// <summary>Actors known across reports, those that most texts speak of first.</summary>
    public IEnumerable<FoundActor> Actors(Filter filter) => _names.Matching(filter.Actor) is { } actors
        ? new ActorCounts(_details, _names, Load).Of(filter, actors, _rows)
        : [];

    /// <summary>Who supplies what, those with most statements first.</summary>
    public IEnumerable<FoundSource> Sources(Filter filter) => _names.Matching(filter.Actor) is { } actors
        ? new SourceCounts(_details, _names, Load).Of(filter, actors, _rows)
        : [];

    public void Dispose()
    {
        _loader.Dispose();
        _rows.Dispose();
        _details.Dispose();
    }

    private static (long Report, int N) Item(DbDataReader row) => (row.GetInt64(0), row.GetInt32(1));

    // A row comes again when several of its actors match. The database is told how many rows are wanted, so that it goes no
    // further; when too many came again, it is asked for more.
    private IEnumerable<TKey> Distinct<TKey>((string Sql, object?[] Values) query, Func<DbDataReader, TKey> read, Filter filter)
    {
        var seen = new HashSet<TKey>();
        for (var most = (long?)filter.Limit * RowsForEach; filter.Limit is null || seen.Count < filter.Limit; most *= RowsForEach)
        {
            using var statement = new Statement(_rows, most is null ? query.Sql : $"{query.Sql} LIMIT {most}", query.Values.Length);
            var rows = 0L;
            foreach (var key in statement.Stream(read, query.Values))
            {
                rows++;
                if (seen.Count < (filter.Limit ?? int.MaxValue) && seen.Add(key))
                {
                    yield return key;
                }
            }

            if (most is null || rows < most)
            {
                yield break;
            }
        }
    }

    private FoundReport Found(long number, SearchQuery? words)
    {
        var report = Load(number);
        return new FoundReport(report, words is null ? [] : TermMatches.Of(words, report.Record.Article.Text));
    }

    // Items of one report follow each other.
    private StoredReport Load(long number) => _last is { } last && last.Number == number ? last : _last = _loader.Load(number);
}
