using OnRecord.Interchange;

namespace OnRecord.Web.Api.Exports;

/// <summary>As what an export is sent.</summary>
internal sealed record ExportFile(string Name, string ContentType)
{
    public const string Zip = "application/zip";
    private const string Lines = "application/x-ndjson";
    private const string Tabs = "text/tab-separated-values";

    /// <summary>A format of several files is sent as one archive of them.</summary>
    public static ExportFile Of(ExportFormat format) => format.IsFolder ? new($"{format.Name}.zip", Zip) : format.Name switch
    {
        "polecat" or "icews" => new($"{format.Name}.tsv", Tabs),
        "acled" => new("acled.csv", "text/csv"),
        "graphml" or "gexf" => new($"record.{format.Name}", "application/xml"),
        "bibtex" => new("reports.bib", "application/x-bibtex"),
        "csl" => new("reports.json", "application/vnd.citationstyles.csl+json"),
        "labelstudio" => new("labelstudio.json", "application/json"),
        _ => new($"{format.Name}.jsonl", Lines),
    };
}
