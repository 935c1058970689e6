using System.Text.Json;
using OnRecord.Interchange.Views;
using OnRecord.Interchange.Writing;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Interchange.Plover;

/// <summary>The fields that PLOVER has none for: on whose word, how sure, and every span, so that the record can be made again.</summary>
internal static class PloverOwn
{
    public static void Write(Utf8JsonWriter json, EventView item, bool isFirst)
    {
        var (report, record) = (item.Report, item.Report.Record);
        json.WriteString(PloverNames.Status, Words.Of(item.Event.Status));
        var chain = report.Stored.Chain(item.Event.Attribution);
        json.WriteStartArray(PloverNames.Attribution);
        foreach (var said in chain)
        {
            json.WriteStartObject();
            json.WriteString(PloverNames.Id, said.Id);
            RecordJson.WriteFields(json, record, Undisclosed(said));
            json.Optional("source_text", report.Slice(said.Source));
            json.Optional("content_text", report.Slice(said.Content));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject(PloverNames.Coding);
        RecordJson.WriteFields(json, record, item.Event);
        json.WriteEndObject();
        Actors(json, item, chain);
        Report(json, report, isFirst);
    }

    // Nobody is named as an anonymous source, whatever the record holds.
    private static Attribution Undisclosed(Attribution said) => said.SourceKind == SourceKind.Anonymous ? said with { Actor = null, Actors = [] } : said;

    private static void Actors(Utf8JsonWriter json, EventView item, IReadOnlyList<Attribution> chain)
    {
        var report = item.Report;
        var parties = item.Event.Actors.Concat(item.Event.Recipients).Select(who => (Actor: report.Find(who.Actor), who.Span));
        var speakers = chain.SelectMany(said => report.Speakers(said).Prepend(report.Speaker(said)).Select(actor => (Actor: actor, Span: said.Source.Concat(said.Cue).FirstOrDefault())));
        json.WriteStartArray(PloverNames.Actors);
        foreach (var (actor, span) in parties.Concat(speakers).Where(named => named.Actor is not null).DistinctBy(named => named.Actor!.Id))
        {
            json.WriteStartObject();
            json.WriteString(PloverNames.Id, actor!.Id);
            json.Optional(PloverNames.IdentifierId, report.KeyOf(actor.Id));
            json.WriteString("name", actor.Name);
            json.WriteString("kind", Words.Of(actor.Kind));
            json.Optional("country", actor.Country);
            json.Strings("sectors", actor.Sectors);
            json.Optional("office", actor.Roles is [var role, ..] ? role.Title : null);
            json.WriteStartObject(PloverNames.Mention);
            json.Bounds(report.KeyOf(actor.Id) is null ? span : Mention(actor, span), report.Points);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The same on every line: by a name where there is one.
    private static TextSpan Mention(Actor actor, TextSpan otherwise) =>
        actor.Mentions.OrderBy(mention => mention.Kind == MentionKind.Name ? 0 : 1).Select(mention => mention.Span).DefaultIfEmpty(otherwise).First();

    private static void Report(Utf8JsonWriter json, ReportView report, bool isFirst)
    {
        var article = report.Article;
        json.WriteStartObject(PloverNames.Report);
        json.WriteString(PloverNames.Id, report.Key);
        json.WriteString("name", report.Record.Id);
        json.Optional("published", article.Published?.ToString());
        if (isFirst)
        {
            json.Strings("authors", article.Authors);
            json.WriteStartArray(PloverNames.Blocks);
            foreach (var block in article.Blocks)
            {
                json.WriteStartObject();
                json.WriteString("kind", Words.Of(block.Kind));
                json.Bounds(block.Span, report.Points);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
