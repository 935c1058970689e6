using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol.Server;
using OnRecord.Mcp.Answers;
using OnRecord.Store;
using OnRecord.Store.Queries;

namespace OnRecord.Mcp.Tools;

/// <summary><c>compare_accounts</c>.</summary>
internal static class CompareTool
{
    private const string About = """
        Sets the accounts of several reports beside each other. Given an event (REPORT.e1): every telling of it with source and quotation, on which fields they agree or differ, and the claims that corroborate, contradict or deny it. Given a report or a story: the events of its story that several reports tell, and the contradictions among them.
        """;

    public static McpServerTool Create(RecordStore store) => RecordTool.Create(
        (
            [Description("Id of an event, of a report, or of a story.")] string id,
            [Description("The most events, and the most contradictions, 1 to 50.")] int limit = RecordTool.UsualItems,
            CancellationToken stop = default) => RecordTool.Answer(json => Write(json, store, id.Trim(), RecordTool.Limit(limit)), stop),
        "compare_accounts", "Compare accounts", About);

    private static void Write(Utf8JsonWriter json, RecordStore store, string id, int limit)
    {
        using var questions = store.Ask();
        if (questions.Event(id) is { } found)
        {
            ToolJson.WriteOne(json, found, EvidenceJson.WriteWhole);
            return;
        }

        if (store.Find(id) is null)
        {
            throw new ToolException($"There is no event, report or story of the id {id}; search_record gives ids");
        }

        var filter = new Filter { Story = id, Joined = true };
        var told = questions.Events(filter).Where(item => item.Joint is not null).Take(ToolJson.MostCounted + 1).ToList();
        json.WriteString("story", id);
        json.WriteStartObject("events");
        ToolJson.WriteItems(json, told.Take(limit), told.Count, EvidenceJson.WriteWhole, hasNote: false);
        json.WriteEndObject();
        var contradictions = questions.Contradictions(filter).Take(ToolJson.MostCounted + 1).ToList();
        json.WriteStartObject("contradictions");
        ToolJson.WriteItems(json, contradictions.Take(limit), contradictions.Count, EvidenceJson.Write, hasNote: false);
        json.WriteEndObject();
        ToolJson.WriteNote(json);
    }
}
