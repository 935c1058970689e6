using System.Text;
using OnRecord.Interchange.Views;

namespace OnRecord.Interchange.Citations;

/// <summary>BibTeX: an entry for each report.</summary>
internal static class BibTexFormat
{
    // Length of a date without month and day, and of a whole one.
    private const int YearLength = 4;

    public static ExportFormat Format { get; } = new("bibtex", "citations of the reports as BibTeX", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        using var file = job.Target.Open("reports.bib");
        foreach (var report in job.EachReport())
        {
            file.Text.Write(Entry(report));
            file.Rows++;
        }

        file.Close();
    }

    private static string Entry(ReportView report)
    {
        var (article, entry) = (report.Article, new StringBuilder());
        entry.Append("@misc{").Append(report.Key);
        Field("title", article.Title is { } title ? $"{{{Escape(title)}}}" : null);
        Field("author", article.Authors.Count > 0 ? string.Join(" and ", article.Authors.Select(author => $"{{{Escape(author)}}}")) : null);
        Field("howpublished", article.Outlet is { } outlet ? Escape(outlet) : null);
        Field("year", report.Day?[..YearLength]);
        Field("month", report.Day?[(YearLength + 1)..^3].TrimStart('0'));
        Field("date", report.Day);
        Field("url", article.Url is { } url ? Address(url) : null);
        Field("langid", article.Language);
        Field("note", $"OnRecord {report.Key}");
        return entry.Append("\n}\n\n").ToString();

        void Field(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                entry.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
            }
        }
    }

    /// <summary>Text in which nothing is a command of TeX. The whole is set between braces, so an author who is called "and" stays
    /// one.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '\\' => "\\textbackslash{}",
                '{' => "\\{",
                '}' => "\\}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '#' or '$' or '%' or '&' or '_' => $"\\{c}",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    // Kept as it is but for what would end the field.
    private static string Address(string url) => url.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal);
}
