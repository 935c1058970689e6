using OnRecord.Interchange.Listing;
using OnRecord.Outputs;
using OnRecord.Store.Stories;
using OnRecord.Web.Forms;

namespace OnRecord.Web.Pages.Reading;

/// <summary>A report as JSON: its published record, and what the record of many reports knows around it.</summary>
internal static class ReportJson
{
    public static JsonObjectResult Of(ReportReading reading) => new(json =>
    {
        json.WriteString("id", reading.Report.Key);
        ReportFields.Write(json, reading.Report);
        json.WritePropertyName("record");
        json.WriteRawValue(RecordJson.Write(reading.Report.Record));
        JsonPage.Write(json, "events", reading.Events, EventForm.Form);
        json.WriteStartArray("carriers");
        foreach (var carrier in reading.Carriers)
        {
            json.WriteStartObject();
            json.WriteString("id", carrier.Key);
            json.WriteString("title", carrier.Title);
            json.WriteString("outlet", carrier.Outlet);
            json.WriteString("published", carrier.Published);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonPage.Write<FoundStory>(json, "stories", reading.Story is { } story ? [story] : [], StoryForm.Form);
        JsonPage.Write(json, "versions", reading.Versions.SelectMany(VersionForm.Rows), VersionForm.Form);
        json.WriteStartArray("links");
        foreach (var link in reading.Links.SelectMany(links => links))
        {
            json.WriteStartObject();
            ContradictionForm.Form.WriteFields(json, link);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
