using NodaTime;
using NodaTime.Text;
using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Interchange.EventData;

/// <summary>A table in the shape of ACLED's, with ids, types and judgements of our own: none of it is ACLED's coding.</summary>
internal static class AcledFormat
{
    private const int Week = 7;

    private static readonly string[] Columns =
    [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
        "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
        "fatalities", "tags", "timestamp",
    ];

    public static ExportFormat Format { get; } = new("acled", "events in the shape of ACLED's CSV, with our own ids and types", IsFolder: false, HasCells: true, Write);

    private static void Write(ExportJob job)
    {
        var (ontology, locations) = (EventOntology.LoadEmbedded(), new Locations());
        using var file = job.Target.Open("acled.csv");
        Row(file, Columns);
        foreach (var item in job.EachToldEvent())
        {
            var cells = Cells(item, ontology, locations.Of(item));
            Row(file, job.Request.ForSpreadsheets ? cells.Select(Csv.Inert) : cells);
            file.Rows++;
        }

        file.Close();
    }

    private static void Row(OutputFile file, IEnumerable<string?> cells) => file.Text.Write(string.Join(',', cells.Select(Csv.Cell)) + Csv.EndOfRow);

    private static IEnumerable<string?> Cells(EventView item, EventOntology ontology, Location location) =>
    [
        item.Id, item.Day, item.Day?[..4], TimePrecision(item), ontology.Type(item.Event.Type) is { } type ? Words.Of(type.Quad) : null, item.Event.Type, item.Event.Mode,
        First(item.Actors), Others(item.Actors), Inter(item.Actors), First(item.Recipients), Others(item.Recipients), Inter(item.Recipients),
        null, null, location.Country?.Numeric.TrimStart('0'), location.Country?.Region, location.Country?.Name, location.Province, null, null,
        location.Name ?? location.Country?.Name, location.Latitude, location.Longitude, GeoPrecision(location), item.Report.Article.Outlet, null, item.Report.Slice(item.Sentence),
        Numbers.Text(item.Count(CountKind.Dead)), Tags(item), null,
    ];

    // 1 the day, 2 a week, 3 longer than that; the day of the report is none of the event.
    private static string TimePrecision(EventView item)
    {
        if (item.Event.Time is not { IsDeadline: false, From: { } from, To: { } to })
        {
            return "3";
        }

        var days = Period.DaysBetween(LocalDatePattern.Iso.Parse(from).GetValueOrThrow(), LocalDatePattern.Iso.Parse(to).GetValueOrThrow());
        return days == 0 ? "1" : days < Week ? "2" : "3";
    }

    private static string? GeoPrecision(Location location) => location.City is not null ? "1" : location.Place is not null ? "2" : location.Country is not null ? "3" : null;

    private static string? First(IReadOnlyList<Party> parties) => parties.Count > 0 ? parties[0].Name : null;

    private static string Others(IReadOnlyList<Party> parties) => string.Join("; ", parties.Skip(1).Select(party => party.Name));

    private static string? Inter(IReadOnlyList<Party> parties) => parties.Count > 0 ? parties[0].Sector : null;

    /// <summary>On whose word, and how sure: what no column of ACLED's has room for.</summary>
    private static string Tags(EventView item) => string.Join("; ", new[]
    {
        $"status={Words.Of(item.Event.Status)}",
        $"source={Words.Of(item.SourceKind)}",
        $"certainty={Words.Of(item.Event.Certainty)}",
        $"confidence={Numbers.Text(item.Event.Confidence)}",
        $"cameo={item.Event.Cameo}",
        $"url={item.Report.Article.Url}",
    });
}
