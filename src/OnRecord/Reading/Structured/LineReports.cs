using System.Text;
using System.Text.Json;
using OnRecord.Reading.Dates;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Forms;
using OnRecord.Reading.Metadata;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Structured;

/// <summary>The objects that <c>onrecord page</c> writes and <c>onrecord code</c> takes: <c>id</c> with <c>body</c> or
/// <c>text</c>.</summary>
internal sealed class LineReports(ReadingLexicon lexicon)
{
    private readonly DateLineReader _dates = new(lexicon.Dates);

    /// <summary>Null when the object is none of these.</summary>
    public FoundReport? Of(JsonElement json, ReportSource source, EntryIds ids)
    {
        if (json.Text("id") is not { } own || (json.Text("body") ?? json.Text("text")) is not { } text)
        {
            return null;
        }

        var body = string.Join("\n\n", json.Texts("captions").Append(text));
        var input = new ReportInput($"{source.Name}, {own}", ids.Next(own, null), Encoding.UTF8.GetBytes(body))
        {
            Url = Links.Absolute(json.Text("url"), null)?.AbsoluteUri,
            Charset = "utf-8",
            Content = ContentForm.Plain,
            Known = new KnownMetadata
            {
                Title = json.Text("title"),
                Authors = [.. json.Texts("authors")],
                Published = json.Text("date") is { } date ? _dates.Read(date)?.Published : null,
                Outlet = json.Text("outlet"),
                Language = MetadataReader.LanguageTag(json.Text("language")),
            },
        };
        return new FoundReport(input);
    }
}
