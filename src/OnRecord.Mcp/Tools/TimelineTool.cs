using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using ModelContextProtocol.Server;
using OnRecord.Mcp.Answers;
using OnRecord.Outputs;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Store.Timelines;

namespace OnRecord.Mcp.Tools;

/// <summary><c>actor_timeline</c>.</summary>
internal static class TimelineTool
{
    private const string About = """
        What an actor did, said it would do, and had done to it, by day, the earliest first: what happened, goes on, was denied or is possible; what was announced, on the day it was told; and the day set for it (due), with what became of it (state). Says how many there are beyond the limit; give from to go on.
        """;

    public static McpServerTool Create(RecordStore store, TimeProvider clock) => RecordTool.Create(
        (
            [Description("Words of the actor's name, its Wikidata item, or its id.")] string actor,
            [Description("Another actor who must take part too.")] string? with = null,
            [Description("First day, as 2024-03-14.")] string? from = null,
            [Description("Last day.")] string? to = null,
            [Description("Day of the question; later reports are not looked at. Today by default.")] string? as_of = null,
            [Description("The most entries, 1 to 50.")] int limit = RecordTool.UsualItems,
            CancellationToken stop = default) => RecordTool.Answer(
                json => Write(json, store, ToolFilter.Of(actor, from: from, to: to), ToolFilter.Given(with), ToolFilter.Day("as_of", as_of) ?? clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), RecordTool.Limit(limit)), stop),
        "actor_timeline", "Timeline of an actor", About);

    private static void Write(Utf8JsonWriter json, RecordStore store, Filter filter, string? with, string asOf, int limit)
    {
        using var questions = store.Ask();
        var count = questions.CountTimeline(filter, with, asOf);
        json.WriteString("asOf", asOf);
        ToolJson.WriteItems(json, questions.Timeline(filter with { Limit = limit }, with, asOf), count, Write);
    }

    private static void Write(Utf8JsonWriter json, FoundEntry found)
    {
        json.WriteString("day", found.Day);
        json.WriteString("entry", Words.Of(found.Kind));
        if (found.State is { } state)
        {
            json.WriteString("state", Words.Of(state));
            json.WriteString("because", found.Reason);
        }

        json.WriteNumber("texts", found.Texts);
        EvidenceJson.Write(json, found.Told);
    }
}
