using System.Security.Cryptography;
using System.Text;
using OnRecord.Interchange.Views;
using OnRecord.Outputs;
using OnRecord.Reading;

namespace OnRecord.Interchange.Tables;

/// <summary>Tables of the reports themselves.</summary>
internal static class ReportTables
{
    public static Table Reports() => new Fields<ReportView>()
        .Text("report", (report, _) => report.Key)
        .Text("outlet", (report, _) => report.Article.Outlet)
        .Text("title", (report, _) => report.Article.Title)
        .List("authors", (report, _) => report.Article.Authors)
        .Text("published", (report, _) => report.Article.Published?.ToString())
        .Truth("published_local", (report, _) => report.Article.Published?.IsLocal)
        .Text("modified", (report, _) => report.Article.Modified?.ToString())
        .Text("language", (report, _) => report.Article.Language)
        .Text("url", (report, _) => report.Article.Url)
        .Text("page_status", (report, _) => Words.Of(report.Article.Status))
        .Text("not_coded", (report, _) => report.Record.NotCoded)
        .List("notes", (report, _) => report.Article.Notes)
        .Text("name", (report, _) => report.Record.Id)
        .Integer("version", (report, _) => report.Stored.Version)
        .Truth("is_current", (report, _) => report.Stored.IsCurrent)
        .Integer("carriers", (report, _) => report.Stored.Carriers)
        .Integer("length", (report, _) => report.Points.FromUnit(report.Text.Length))
        .Text("text_sha256", (report, _) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text))))
        .Of("reports", report => [report]);

    public static Table Texts() => new Fields<ReportView>()
        .Text("report", (report, _) => report.Key)
        .Text("text", (report, _) => report.Text)
        .Of("texts", report => [report]);

    public static Table Blocks() => new Fields<(int N, Block Block)>()
        .Text("report", (report, _) => report.Key)
        .Integer("n", (_, item) => item.N)
        .Text("kind", (_, item) => Words.Of(item.Block.Kind))
        .Integer("start", (report, item) => report.Start(item.Block.Span))
        .Integer("end", (report, item) => report.End(item.Block.Span))
        .Text("credit", (report, item) => item.Block.Credit is { } credit ? report.Slice(credit) : null)
        .Text("dateline", (report, item) => item.Block.Dateline is { } dateline ? report.Slice(dateline) : null)
        .Text("published", (_, item) => item.Block.Published?.ToString())
        .Of("blocks", report => report.Article.Blocks.Select((block, i) => (i + 1, block)));
}
