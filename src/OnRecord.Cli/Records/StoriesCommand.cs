using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnRecord.Cli.Records.Listing;
using OnRecord.Store.Queries;
using OnRecord.Store.Stories;

namespace OnRecord.Cli.Records;

/// <summary><c>onrecord stories</c>: happenings, each with the reports that tell it.</summary>
internal static class StoriesCommand
{
    public static Command Create()
    {
        var texts = new Option<int>("--texts") { Description = "Only stories with at least so many distinct texts.", DefaultValueFactory = _ => 2 };
        var options = new ListOptions();
        var command = new Command("stories", "Lists stories, the latest first; with --story, the reports of one and why each belongs to it.") { texts };
        options.AddTo(command);
        command.SetAction(parsed => options.StoryOf(parsed) is { } story
            ? options.Write(parsed, Reports(), (questions, filter) => questions.StoryReports(story).Take(filter.Limit ?? int.MaxValue))
            : options.Write(parsed, List(), (questions, filter) => Ask(questions, filter, parsed.GetValue(texts))));
        return command;
    }

    private static IEnumerable<FoundStory> Ask(Questions questions, Filter filter, int texts)
    {
        if (questions.DaysWithoutStories() is var days and > 0)
        {
            Console.Error.WriteLine($"the reports of {days:N0} days are in no story yet; run the last onrecord add again to its end");
        }

        return questions.Stories(filter, texts);
    }

    private static ItemList<FoundStory> List() => new(
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

    private static ItemList<FoundStoryReport> Reports() => new(
    [
        new("published", found => ReportFields.Day(found.Report), "Published"),
        new("outlet", found => found.Report.Record.Article.Outlet, "Outlet"),
        new("headline", found => ReportFields.Headline(found.Report), "Headline"),
        new("carriers", found => Text(found.Report.Carriers), "Carriers"),
        new("likeness", found => found.Likeness?.ToString(CultureInfo.InvariantCulture), "Likeness"),
        new("because", found => string.Join("; ", found.Because), "Because of"),
        new("joined_to", found => found.JoinedTo),
        new("report", found => found.Report.Key, "Id"),
        new("url", found => found.Report.Record.Article.Url),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundStoryReport found)
    {
        json.WriteString("id", found.Report.Key);
        ReportFields.Write(json, found.Report);
        json.WriteString("headline", ReportFields.Headline(found.Report));
        json.WriteString("joinedTo", found.JoinedTo);
        if (found.Likeness is { } likeness)
        {
            json.WriteNumber("likeness", likeness);
        }

        json.WriteStartArray("because");
        foreach (var term in found.Because)
        {
            json.WriteStringValue(term);
        }

        json.WriteEndArray();
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
