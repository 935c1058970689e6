using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Interchange.Tables;

/// <summary>Tables of the actors of reports.</summary>
internal static class ActorTables
{
    public static Table Actors() => new Fields<Actor>()
        .Text("id", (report, actor) => report.IdOf(actor.Id))
        .Text("report", (report, _) => report.Key)
        .Text("actor", (_, actor) => actor.Id)
        .Text("actor_id", (report, actor) => report.KeyOf(actor.Id))
        .Text("name", (_, actor) => actor.Name)
        .Text("kind", (_, actor) => Words.Of(actor.Kind))
        .Text("country", (_, actor) => actor.Country)
        .List("sectors", (_, actor) => actor.Sectors)
        .Text("wikidata", (_, actor) => actor.Wikidata)
        .Of("actors", report => report.Record.Actors);

    public static Table Roles() => new Fields<(Actor Actor, int N, Role Role)>()
        .Text("actor", (report, item) => report.IdOf(item.Actor.Id))
        .Text("report", (report, _) => report.Key)
        .Integer("n", (_, item) => item.N)
        .Text("title", (_, item) => item.Role.Title)
        .Text("of", (_, item) => item.Role.Of)
        .Text("from", (_, item) => item.Role.From)
        .Text("to", (_, item) => item.Role.To)
        .Of("roles", report => report.Record.Actors.SelectMany(actor => actor.Roles.Select((role, i) => (actor, i + 1, role))));

    public static Table Mentions() => new Fields<(Actor Actor, int N, ActorMention Mention)>()
        .Text("actor", (report, item) => report.IdOf(item.Actor.Id))
        .Text("report", (report, _) => report.Key)
        .Integer("n", (_, item) => item.N)
        .Text("kind", (_, item) => Words.Of(item.Mention.Kind))
        .Integer("start", (report, item) => report.Start(item.Mention.Span))
        .Integer("end", (report, item) => report.End(item.Mention.Span))
        .Text("text", (report, item) => report.Slice(item.Mention.Span))
        .Of("mentions", report => report.Record.Actors.SelectMany(actor => actor.Mentions.Select((mention, i) => (actor, i + 1, mention))));
}
