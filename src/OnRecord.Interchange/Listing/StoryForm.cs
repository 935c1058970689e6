using System.Globalization;
using OnRecord.Store.Stories;

namespace OnRecord.Interchange.Listing;

/// <summary>Happenings.</summary>
public static class StoryForm
{
    public static ListForm<FoundStory> Form { get; } = new(
    [
        new("id", found => found.Beginning.Key, "Id"),
        new("first", found => found.First, "First"),
        new("last", found => found.Last, "Last"),
        new("texts", found => Text(found.Texts), "Texts"),
        new("carriers", found => Text(found.Carriers), "Carriers"),
        new("independent_sources", found => Text(found.Sources), "Sources"),
        new("outlets", found => Text(found.Outlets), "Outlets"),
        new("headline", found => ReportFields.Headline(found.Beginning), "Headline"),
        .. ReportFields.Columns<FoundStory>(found => found.Beginning).Select(column => column with { Heading = null }),
    ], (json, found) =>
    {
        json.WriteString("id", found.Beginning.Key);
        json.WriteString("first", found.First);
        json.WriteString("last", found.Last);
        json.WriteNumber("texts", found.Texts);
        json.WriteNumber("carriers", found.Carriers);
        json.WriteNumber("independentSources", found.Sources);
        json.WriteNumber("outlets", found.Outlets);
        json.WriteString("headline", ReportFields.Headline(found.Beginning));
        ReportFields.Write(json, found.Beginning);
    });

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
