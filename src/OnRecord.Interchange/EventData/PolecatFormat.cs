using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;
using OnRecord.Knowledge.Ontology;

namespace OnRecord.Interchange.EventData;

/// <summary>POLECAT's table: a row for every actor with every recipient, 40 columns, "None" for what is not known.</summary>
internal static class PolecatFormat
{
    private const string Missing = "None";

    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    public static ExportFormat Format { get; } = new("polecat", "POLECAT events, TSV of 40 columns", IsFolder: false, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        var (ontology, locations) = (EventOntology.LoadEmbedded(), new Locations());
        using var file = job.Target.Open("polecat.tsv");
        Tsv.Write(file, Columns);
        var (last, story) = ((ReportView?)null, new StoryNames([], [], []));
        foreach (var item in job.EachToldEvent())
        {
            if (item.Report != last)
            {
                (last, story) = (item.Report, StoryNames.Of(item.Report));
            }

            foreach (var (id, actor, recipient) in item.Pairs())
            {
                Tsv.Write(file, [.. Cells(item, id, actor, recipient, ontology, locations.Of(item), story).Select(cell => string.IsNullOrEmpty(cell) ? Missing : cell)]);
                file.Rows++;
            }
        }

        file.Close();
    }

    private static IEnumerable<string?> Cells(EventView item, string id, Party? actor, Party? recipient, EventOntology ontology, Location location, StoryNames story) =>
    [
        id, item.Day, item.Event.Type, item.Event.Mode, Numbers.Text(EventScale.Of(ontology, item.Event)), Numbers.Text((int?)ontology.Type(item.Event.Type)?.Quad), string.Join(";", item.Event.Contexts),
        .. Cells(actor), .. Cells(recipient),
        location.Name, location.City, null, location.Province, location.Country?.Iso3, location.Latitude, location.Longitude, null, location.Words, location.Place?.Kind,
        item.Report.Article.Outlet, item.Report.Day, string.Join(";", story.People), string.Join(";", story.Organizations), string.Join(";", story.Locations), item.Report.Article.Language, ontology.Version,
    ];

    private static IEnumerable<string?> Cells(Party? party) =>
    [
        party?.Name, party?.Country, null, party?.Sector, party is null ? null : string.Join(";", party.Sectors), party?.Title, party?.Words, party?.Wikidata,
    ];
}
