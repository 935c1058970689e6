using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol.Server;
using OnRecord.Interchange.Listing;
using OnRecord.Mcp.Answers;
using OnRecord.Store;
using OnRecord.Store.Actors;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;

namespace OnRecord.Mcp.Tools;

/// <summary><c>get_item</c>.</summary>
internal static class ItemTool
{
    private const int MostItems = 40;

    private const string About = """
        Gives one item by its id: an event (REPORT.e1) or a statement (REPORT.s1), with everything that it rests on; a report, with its events and statements; or an actor (a Wikidata item, an id as a0123…, or a full name), with what the reports tell of it: names, offices, ties, what it did and said.
        """;

    public static McpServerTool Create(RecordStore store) => RecordTool.Create(
        ([Description("Id of an event, a statement, a report or an actor.")] string id, CancellationToken stop = default) => RecordTool.Answer(json => Write(json, store, id.Trim()), stop),
        "get_item", "Get one item", About);

    private static void Write(Utf8JsonWriter json, RecordStore store, string id)
    {
        using var questions = store.Ask();
        if (questions.Event(id) is { } happening)
        {
            ToolJson.WriteOne(json, happening, EvidenceJson.WriteWhole);
        }
        else if (questions.Statement(id) is { } said)
        {
            ToolJson.WriteOne(json, said, EvidenceJson.WriteWhole);
        }
        else if (store.Find(id) is { } report)
        {
            WriteReport(json, report);
        }
        else
        {
            WriteActor(json, questions, id);
        }
    }

    private static void WriteReport(Utf8JsonWriter json, StoredReport report)
    {
        ReportFields.Write(json, report);
        json.WriteString("text", report.Record.Article.Text);
        json.WritePropertyName("events");
        ToolJson.WriteArray(json, report.Record.Events.Take(MostItems).Select(item => new FoundEvent(report, item)), EvidenceJson.Write);
        json.WriteNumber("eventsBeyond", Math.Max(0, report.Record.Events.Count - MostItems));
        json.WritePropertyName("statements");
        ToolJson.WriteArray(json, report.Record.Attributions.Take(MostItems).Select(item => new FoundStatement(report, item)), EvidenceJson.Write);
        json.WriteNumber("statementsBeyond", Math.Max(0, report.Record.Attributions.Count - MostItems));
        ToolJson.WriteNote(json);
    }

    private static void WriteActor(Utf8JsonWriter json, Questions questions, string id)
    {
        Page<FoundAspect> page;
        try
        {
            page = questions.Actor(id, new Filter(), new Window(MostItems));
        }
        catch (StoreException fault)
        {
            throw new ToolException($"There is no event, statement or report of the id {id}; {fault.Message}");
        }

        json.WriteString("actor", id);
        json.WritePropertyName("aspects");
        ToolJson.WriteArray(json, page.Items, EvidenceJson.Write);
        json.WriteBoolean("more", page.Next is not null);
        ToolJson.WriteNote(json);
    }
}
