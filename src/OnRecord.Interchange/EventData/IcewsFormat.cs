using OnRecord.Interchange.Codes;
using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;

namespace OnRecord.Interchange.EventData;

/// <summary>ICEWS's table: a row for every actor with every recipient, 20 columns, CAMEO codes.</summary>
internal static class IcewsFormat
{
    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country",
        "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    public static ExportFormat Format { get; } = new("icews", "ICEWS events, TSV of 20 columns", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        var (cameo, locations) = (CameoCodes.Load(), new Locations());
        using var file = job.Target.Open("icews.tsv");
        Tsv.Write(file, Columns);
        foreach (var item in job.EachToldEvent())
        {
            var (code, location) = (cameo.Find(item.Event.Cameo), locations.Of(item));
            foreach (var (id, source, target) in item.Pairs())
            {
                Tsv.Write(
                    file,
                    id, item.Day, source?.Name, Sectors(source), Country(source), code?.Name, item.Event.Cameo, Numbers.Text(code?.Goldstein), target?.Name, Sectors(target), Country(target),
                    item.Report.Key, Numbers.Text(item.SentenceNumber), item.Report.Article.Outlet, location.City, null, location.Province, location.Country?.Name, location.Latitude, location.Longitude);
                file.Rows++;
            }
        }

        file.Close();

        string? Country(Party? party) => locations.Country(party?.Country)?.Name ?? party?.Country;
    }

    private static string? Sectors(Party? party) => party is null ? null : string.Join(",", party.Sectors);
}
