using System.Text.Json;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Structured;

/// <summary>Finds the reports in JSON, at the top or inside the lists of an answer.</summary>
internal sealed class JsonReports(ReadingLexicon lexicon)
{
    private const int DeepestList = 8;

    private readonly LineReports _lines = new(lexicon);
    private readonly NinjsReports _ninjs = new(lexicon);
    private readonly LinkedReports _linked = new(lexicon);
    private readonly JsonFeedReports _feeds = new(lexicon);

    public List<Finding> In(JsonElement json, ReportSource source, EntryIds ids)
    {
        var findings = new List<Finding>();
        Collect(json, source, ids, findings, 0);
        return findings;
    }

    private void Collect(JsonElement json, ReportSource source, EntryIds ids, List<Finding> findings, int depth)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            var before = findings.Count;
            if (JsonFeedReports.IsFeed(json))
            {
                findings.AddRange(_feeds.Of(json, source, ids));
                return;
            }

            findings.AddRange(Reports(json, source, ids));
            if (findings.Count > before)
            {
                return;
            }
        }

        if (depth >= DeepestList)
        {
            return;
        }

        foreach (var item in Inner(json))
        {
            Collect(item, source, ids, findings, depth + 1);
        }
    }

    private static IEnumerable<JsonElement> Inner(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray(),
        JsonValueKind.Object => json.EnumerateObject().Select(property => property.Value),
        _ => [],
    };

    private List<FoundReport> Reports(JsonElement json, ReportSource source, EntryIds ids) => _linked.Of(json, source, ids) is { Count: > 0 } articles ? articles
        : (_lines.Of(json, source, ids) ?? _ninjs.Of(json, source, ids)) is { } report ? [report]
        : [];
}
