using System.ComponentModel;
using System.Text.Json;
using ModelContextProtocol.Server;
using OnRecord.Mcp.Answers;
using OnRecord.Store;
using OnRecord.Store.Queries;
using OnRecord.Store.Search;

namespace OnRecord.Mcp.Tools;

/// <summary><c>search_record</c>.</summary>
internal static class SearchTool
{
    private const string About = """
        Searches the record. With words: the reports that hold them, the best match first, each with the sentence that matches. With what = events: what happened, is planned, promised, demanded, threatened, possible or denied, newest first; what several reports tell is one event, with the number of its independent sources. With what = statements: what sources say. Says how many there are beyond the limit.
        """;

    public static McpServerTool Create(RecordStore store) => RecordTool.Create(
        (
            [Description("reports, events or statements.")] string what = "reports",
            [Description("For reports: words that must all be there; \"words in a row\", -without, this OR that, begin*.")] string? words = null,
            [Description("Words of an actor's name, its Wikidata item, or its id. Of statements, who speaks.")] string? actor = null,
            [Description("Country of an actor, ISO 3166-1 alpha-3.")] string? country = null,
            [Description("PLOVER event type, as ASSAULT or AGREE.")] string? type = null,
            [Description("happened, under way, planned, promised, demanded, threatened, possible, conditional, denied, did not happen.")] string? status = null,
            [Description("named, role only, anonymous, collective, document, outlet itself …")] string? source_kind = null,
            [Description("Outlet of the report.")] string? outlet = null,
            [Description("First day, as 2024-03-14.")] string? from = null,
            [Description("Last day.")] string? to = null,
            [Description("The most items, 1 to 50.")] int limit = RecordTool.UsualItems,
            CancellationToken stop = default) => RecordTool.Answer(
                json => Write(json, store, what, ToolFilter.Given(words), ToolFilter.Of(actor, country, type, status, source_kind, outlet, from, to) with { Limit = RecordTool.Limit(limit) }), stop),
        "search_record", "Search the record", About);

    private static void Write(Utf8JsonWriter json, RecordStore store, string what, string? words, Filter filter)
    {
        using var questions = store.Ask();
        if (words is not null && what != "reports")
        {
            throw new ToolException("words are for what = reports; for events and statements give an actor, a type, a status or days");
        }

        switch (what)
        {
            case "reports":
                var query = words is null ? null : SearchQuery.Parse(words) ?? throw new ToolException($"words is '{words}'; expected a word to look for, one without a minus");
                ToolJson.WriteItems(json, questions.Reports(filter, query), questions.CountReports(filter, query, ToolJson.MostCounted), EvidenceJson.Write);
                break;
            case "events":
                var joined = filter with { Joined = true };
                ToolJson.WriteItems(json, questions.Events(joined), questions.CountEvents(joined, ToolJson.MostCounted), EvidenceJson.Write);
                break;
            case "statements":
                ToolJson.WriteItems(json, questions.Statements(filter), questions.CountStatements(filter, ToolJson.MostCounted), EvidenceJson.Write);
                break;
            default:
                throw new ToolException($"what is '{what}'; expected reports, events or statements");
        }
    }
}
