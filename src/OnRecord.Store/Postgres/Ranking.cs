using OnRecord.Store.Queries;
using OnRecord.Store.Search;

namespace OnRecord.Store.Postgres;

/// <summary>Ranks matches by BM25 as SQLite's FTS5 does, a word of the title counting as four. ts_rank_cd of a single term adds
/// the weights of the places where it stands, which is the frequency that BM25 asks for.</summary>
internal static class Ranking
{
    public static string Of(SearchQuery query, Conditions to)
    {
        var all = WordQuery.Parameter(WordQuery.Of(query, TermWords.Stemmed), to);
        var terms = query.Wanted.SelectMany(group => group).Concat(query.Unwanted)
            .Select(term => WordQuery.Parameter(WordQuery.Of(TermWords.Stemmed(term)), to)).ToList();
        var counts = terms.Select((term, i) => $"(SELECT count(*) FROM report_search WHERE words @@ {term}) AS n{i}");
        var scores = terms.Select((term, i) => Score(i, $"4.0 * ts_rank_cd('{{0.25, 0, 0, 1}}', s.words, {term})"));
        return $"""
            SELECT s.report_id AS id, -({string.Join(" + ", scores)}) AS rank
            FROM report_search s CROSS JOIN (SELECT reports, CAST(words AS double precision) / reports AS average, {string.Join(", ", counts)} FROM search_total WHERE reports > 0) t
            WHERE s.words @@ {all}
            """;
    }

    // With k1 = 1.2 and b = 0.75; a term that more than half of the reports hold weighs next to nothing.
    private static string Score(int term, string frequency) =>
        $"greatest(ln((t.reports - t.n{term} + 0.5) / (t.n{term} + 0.5)), 0.000001) * {frequency} * 2.2 / ({frequency} + 1.2 * (0.25 + 0.75 * s.length / t.average))";
}
