using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Store.Rows;

/// <summary>A report without its items, as its row and its text keep it.</summary>
internal sealed record ReportHeadRow(
    long Number, string Key, string Name, string? Outlet, string? Title, string Authors, string? Published, string? Language, string? Url, string Notes, int Version, bool IsCurrent, string Body,
    string? Modified, string PageStatus, string? NotCoded, int Carriers, string? FirstKey)
{
    /// <summary>To be closed by the number of the report, or a list of numbers in brackets.</summary>
    public const string Select = """
        SELECT r.id, r.key, r.name, r.outlet, r.title, r.authors, r.published, r.language, r.url, r.notes, r.version, r.is_current, t.body, r.modified, r.page_status, r.not_coded,
            (SELECT count(*) FROM report c WHERE c.first_text_id = r.first_text_id AND c.is_current = 1),
            (SELECT f.key FROM report f WHERE f.first_text_id = r.first_text_id AND f.is_first = 1 LIMIT 1)
        FROM report r JOIN report_text t ON t.id = r.text_id WHERE r.id
        """;

    public static ReportHeadRow Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.GetString(5), row.TextOrNull(6), row.TextOrNull(7), row.TextOrNull(8),
        row.GetString(9), row.GetInt32(10), row.IsTrue(11), row.GetString(12), row.TextOrNull(13), row.GetString(14), row.TextOrNull(15), row.GetInt32(16), row.TextOrNull(17));

    public static Publication? Publication(string? iso) => iso is null ? null : Reading.Publication.Parse(iso);

    public Article Article(IReadOnlyList<Block> blocks) => new(Name, Body, blocks)
    {
        Outlet = Outlet,
        Title = Title,
        Authors = Lists.Read(Authors),
        Published = Publication(Published),
        Modified = Publication(Modified),
        Status = Words.To<PageStatus>(PageStatus),
        Language = Language,
        Url = Url,
        Notes = Lists.Read(Notes),
    };

    public StoredReport With(Record record, IReadOnlyDictionary<string, string> actorKeys) => new(Number, Key, record, Version, IsCurrent, Carriers, FirstKey ?? Key, actorKeys);
}
