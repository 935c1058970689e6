using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Tellings;

/// <summary>Whose word things rest on in the end, in given reports. The answers of one report are kept. Not thread-safe.</summary>
internal sealed class UltimateSources
{
    private readonly Dictionary<long, UltimateSource> _own;
    private readonly Dictionary<(long Report, string Id), CitedSource> _said;
    private readonly Dictionary<(long Report, string? Attribution), string?> _known = [];

    /// <param name="isJoined">Actors that users joined are one, by the id of the first; otherwise each is by its number.</param>
    public UltimateSources(DbConnection connection, Selection reports, bool isJoined = true)
    {
        var (who, joins) = isJoined ? ("k.key", "LEFT JOIN actor_same m ON m.actor_id = s.actor_id LEFT JOIN actor k ON k.id = coalesce(m.same_id, s.actor_id)") : ("CAST(s.actor_id AS TEXT)", "");
        _own = connection.All(
            $"""
            SELECT r.id, r.key, r.outlet, r.authors, (SELECT substr(t.body, s.start_at + 1, s.end_at - s.start_at) FROM span s JOIN report_text t ON t.id = r.text_id
                WHERE s.report_id = r.id AND s.part = '{ItemSpans.Dateline}' ORDER BY s.start_at LIMIT 1)
            FROM report r WHERE r.id IN {reports.Reports}
            """,
            row => (Report: row.GetInt64(0), Own: UltimateSource.OfReport(WireCredit.Shared.Of(Lists.Read(row.GetString(3)), row.TextOrNull(4)), row.TextOrNull(2), row.GetString(1))),
            reports.Values).ToDictionary(row => row.Report, row => row.Own);
        _said = connection.All(
            $"""
            SELECT s.report_id, s.id, s.source_kind, s.within, {who}, a.name FROM attribution s {joins}
            LEFT JOIN report_actor a ON s.actor_id IS NULL AND s.source_kind <> 'anonymous' AND a.report_id = s.report_id AND a.id = s.actor WHERE s.report_id IN {reports.Reports} ORDER BY s.report_id, s.n
            """,
            row => (Key: (row.GetInt64(0), row.GetString(1)), Cited: new CitedSource(Words.To<SourceKind>(row.GetString(2)), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5))),
            reports.Values)
            .DistinctBy(row => row.Key).ToDictionary(row => row.Key, row => row.Cited);
    }

    /// <summary>The kinds of sources that each report cites, each once.</summary>
    public IEnumerable<(long Report, SourceKind Kind)> Kinds => _said.Select(pair => (pair.Key.Report, pair.Value.Kind)).Distinct();

    /// <summary>The kind of the innermost source; null for what the report says on its own word.</summary>
    public SourceKind? KindOf(long report, string? attribution) => attribution is null ? null : _said.GetValueOrDefault((report, attribution))?.Kind;

    /// <summary>The key of the source; null for one that cannot be told from others.</summary>
    /// <param name="attribution">Null for what the report says on its own word.</param>
    public string? Of(long report, string? attribution)
    {
        if (!_known.TryGetValue((report, attribution), out var source))
        {
            source = UltimateSource.Of(attribution, _own[report], id => _said.GetValueOrDefault((report, id))).Key;
            _known.Add((report, attribution), source);
        }

        return source;
    }
}
