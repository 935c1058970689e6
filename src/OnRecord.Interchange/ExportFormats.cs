using OnRecord.Interchange.Annotation;
using OnRecord.Interchange.Citations;
using OnRecord.Interchange.EventData;
using OnRecord.Interchange.EventData.Gdelt;
using OnRecord.Interchange.FollowTheMoney;
using OnRecord.Interchange.Graphs;
using OnRecord.Interchange.Notes;
using OnRecord.Interchange.Plover;
using OnRecord.Interchange.Tables;
using OnRecord.Interchange.WebAnnotation;

namespace OnRecord.Interchange;

/// <summary>Every format that a record is written in.</summary>
public static class ExportFormats
{
    public static IReadOnlyList<ExportFormat> All { get; } =
    [
        TableFormats.Csv, TableFormats.Jsonl, TableFormats.Parquet,
        PloverFormat.Format, PolecatFormat.Format, IcewsFormat.Format, GdeltFormat.Format, AcledFormat.Format,
        FollowTheMoneyFormat.Format, WebAnnotationFormat.Format, GraphMlFormat.Format, GexfFormat.Format,
        BibTexFormat.Format, CslFormat.Format, NotesFormat.Format,
        DoccanoFormat.Format, LabelStudioFormat.Format,
    ];

    /// <summary>Null when there is none of the name.</summary>
    public static ExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
