using DuckDB.NET.Data;
using Npgsql;
using OnRecord.Cluster.Analysis;
using OnRecord.Cluster.Database;
using OnRecord.Cluster.Parts;
using OnRecord.Store.Copies;
using OnRecord.Store.Rows;

namespace OnRecord.Cluster.Copies;

/// <summary>Finds the texts that are put together from several others, of reports that stay in parts; of the others the record knows. What was
/// compared once is kept.</summary>
internal sealed class CopyMerges(ClusterDatabase database, PartCatalog catalog)
{
    private const int TextsAtATime = 200;

    private readonly KnownWords _words = new(catalog);

    private sealed record Candidate(string Text, string[] Parts);

    /// <param name="views">Of <see cref="PartViews"/>.</param>
    /// <returns>How many were found that were not known.</returns>
    public int Find(DuckDBConnection views)
    {
        var compared = database.Ask(connection => connection.All("SELECT text, array_to_string(parts, ' ') FROM copy_merge", row => (row.GetString(0), row.GetString(1)))).ToHashSet();
        var candidates = views.Each("SELECT text, array_to_string(parts, ' ') FROM text_parts ORDER BY text", row => (Text: row.GetString(0), Parts: row.GetString(1)))
            .Where(candidate => !compared.Contains(candidate)).Select(candidate => new Candidate(candidate.Text, candidate.Parts.Split(' '))).ToList();
        return candidates.Chunk(TextsAtATime).Sum(chunk => Keep(views, chunk));
    }

    private int Keep(DuckDBConnection views, Candidate[] candidates)
    {
        var carriers = Carriers(views, candidates.SelectMany(candidate => candidate.Parts.Append(candidate.Text)));
        _words.Take(carriers.Values);
        var found = candidates.Select(candidate => (Candidate: candidate, IsMerged: IsMerged(candidate, carriers))).ToList();
        database.Ask(connection =>
        {
            foreach (var (candidate, isMerged) in found)
            {
                using var insert = new NpgsqlCommand("INSERT INTO copy_merge (text, parts, is_merged) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", connection)
                {
                    Parameters = { new() { Value = candidate.Text }, new() { Value = candidate.Parts }, new() { Value = isMerged } },
                };
                insert.ExecuteNonQuery();
            }

            return true;
        });
        return found.Count(item => item.IsMerged);
    }

    private bool IsMerged(Candidate candidate, Dictionary<string, (long Task, string Report)> carriers) =>
        WordsOf(candidate.Text, carriers) is { } words
        && candidate.Parts.Select(part => WordsOf(part, carriers)).ToList() is var parts && parts.TrueForAll(part => part is not null)
        && Alignment.Union([.. parts.Select(part => Alignment.Of(words, part!))]).IsMerged;

    private WordSequence? WordsOf(string text, Dictionary<string, (long Task, string Report)> carriers) =>
        carriers.TryGetValue(text, out var carrier) ? _words.Of(carrier.Report) : null;

    private static Dictionary<string, (long Task, string Report)> Carriers(DuckDBConnection views, IEnumerable<string> texts) => views
        .Each(
            $"""
            SELECT text_sha256, min(report), arg_min(task, report) FROM reports JOIN kept USING (report)
            WHERE text_sha256 IN (SELECT unnest({Duck.List(texts.Distinct(StringComparer.Ordinal))})) GROUP BY text_sha256
            """,
            row => (Text: row.GetString(0), Report: row.GetString(1), Task: row.GetInt64(2)))
        .ToDictionary(row => row.Text, row => (row.Task, row.Report), StringComparer.Ordinal);
}
