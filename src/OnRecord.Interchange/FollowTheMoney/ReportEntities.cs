using OnRecord.Interchange.Views;
using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Interchange.FollowTheMoney;

/// <summary>The entities of one report.</summary>
internal sealed class ReportEntities(ReportView report, EntityWriter entities, Func<string?, IEnumerable<string>> country)
{
    private const string English = "eng";

    public void Write()
    {
        Article();
        foreach (var actor in report.Record.Actors)
        {
            Actor(actor);
        }

        foreach (var said in report.Record.Attributions)
        {
            Statement(said);
        }

        foreach (var item in report.Record.Events)
        {
            Event(new EventView(report, item));
        }

        for (var i = 0; i < report.Record.Relations.Count; i++)
        {
            Tie($"r{i + 1}", report.Record.Relations[i]);
        }
    }

    private void Article()
    {
        var article = report.Article;
        entities.Write(report.Key, "Article", [
            ("title", [article.Title]), ("author", article.Authors), ("publishedAt", [article.Published?.ToString()]), ("publisher", [article.Outlet]), ("sourceUrl", [article.Url]),
            ("language", article.Language is ['e', 'n', ..] ? [English] : []), ("bodyText", [report.Text]),
        ]);
    }

    // Those known across reports are written once, before the reports.
    private void Actor(Actor actor)
    {
        var schema = ActorSchema.Of(actor.Kind);
        if (report.KeyOf(actor.Id) is null)
        {
            entities.Write(Id(actor.Id), schema, [(ActorSchema.NameOf(schema), [actor.Name]), ("country", country(actor.Country)), ("topics", ActorSchema.Topics(schema, actor.Sectors))]);
        }

        if (schema != ActorSchema.Address)
        {
            entities.Write(report.IdOf($"{actor.Id}.mention"), "Mention", [("document", [report.Key]), ("resolved", [Id(actor.Id)]), ("name", [actor.Name]), ("detectedSchema", [schema]), ("contextCountry", country(actor.Country))]);
        }

        if (schema == ActorSchema.Person)
        {
            Offices(actor);
        }
    }

    private void Offices(Actor actor)
    {
        for (var i = 0; i < actor.Roles.Count; i++)
        {
            var (role, post) = (actor.Roles[i], report.IdOf($"{actor.Id}.office{i + 1}"));
            entities.Write(post, "Position", [("name", [role.Of is { } of ? $"{role.Title}, {of}" : role.Title]), ("country", country(actor.Country)), ("proof", [report.Key])]);
            entities.Write($"{post}.held", "Occupancy", [("holder", [Id(actor.Id)]), ("post", [post]), ("startDate", [role.From]), ("endDate", [role.To]), ("proof", [report.Key])]);
        }
    }

    private void Statement(Attribution said) => entities.Write(report.IdOf(said.Id), "Note", [
        ("entity", [report.Speaker(said) is { } speaker && ActorSchema.Of(speaker.Kind) != ActorSchema.Address ? Id(speaker.Id) : null]),
        ("name", [report.Slice(said.Content) ?? report.Slice(said.Cue)]),
        ("description", [Told(said)]), ("proof", [report.Key]), ("publisher", [report.Article.Outlet]), ("sourceUrl", [report.Article.Url]),
    ]);

    private void Event(EventView item)
    {
        var names = item.Actors.Concat(item.Recipients).Select(party => party.Name);
        entities.Write(item.Id, "Event", [
            ("name", [$"{item.Event.Type}{(item.Event.Mode is { } mode ? $" {mode}" : "")}, {Words.Of(item.Event.Status)}: {string.Join(" → ", new[] { Names(item.Actors), Names(item.Recipients) }.Where(side => side.Length > 0))}"]),
            ("summary", [report.Slice(item.Sentence)]),
            ("description", [item.Said is { } said ? Told(said) : $"told by {report.Article.Outlet ?? "the report itself"}"]),
            (item.LastDay is null ? "date" : "startDate", [item.Event.Time is null ? null : item.Day]), ("endDate", [item.LastDay]),
            ("location", [item.Event.Place?.Name]), ("country", country(item.Event.Place?.Country)),
            ("involved", item.Actors.Concat(item.Recipients).Where(party => party.Actor is { } actor && ActorSchema.Of(actor.Kind) != ActorSchema.Address).Select(party => party.Id)),
            ("namesMentioned", names), ("recordId", [item.Event.Id]), ("proof", [report.Key]), ("publisher", [report.Article.Outlet]), ("sourceUrl", [report.Article.Url]),
        ]);
    }

    private void Tie(string id, Relation relation) => entities.Write(report.IdOf(id), "UnknownLink", [
        ("subject", [Id(relation.Subject)]), ("object", [Id(relation.Object)]), ("role", [Words.Of(relation.Type)]), ("startDate", [relation.From]), ("endDate", [relation.To]), ("proof", [report.Key]),
        ("publisher", [report.Article.Outlet]), ("sourceUrl", [report.Article.Url]),
    ]);

    // FollowTheMoney has no place for on whose word something is told.
    private string Told(Attribution said) =>
        $"on the word of {report.Slice(said.Source) ?? "a source that is not stated"} ({Words.Of(said.SourceKind)}{(said.Anonymity?.Reason is { } reason ? $", {reason}" : "")}; {Words.Of(said.CueClass)}, {Words.Of(said.Quote)})";

    private static string Names(IReadOnlyList<Party> parties) => string.Join(", ", parties.Select(party => party.Name));

    private string Id(string actor) => report.KeyOf(actor) ?? report.IdOf(actor);
}
