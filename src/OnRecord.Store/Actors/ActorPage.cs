using System.Data.Common;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Paging;
using OnRecord.Store.Queries;
using OnRecord.Store.Rows;
using OnRecord.Text;

namespace OnRecord.Store.Actors;

/// <summary>Gathers what the reports tell of one actor. Not thread-safe.</summary>
internal sealed class ActorPage(DbConnection connection, ActorIdentity identity, Func<long, StoredReport> load, Place? after = null)
{
    private const string Told = "count(DISTINCT r.text_id), min(r.day), max(r.day), max(coalesce(r.day, '') || '/' || r.id)";

    // Who is cited; a source that only its report knows is one of its own; without any, the outlet is the source.
    private const string Sources = """
        count(DISTINCT CASE WHEN s.actor_id IS NOT NULL THEN 'actor ' || s.actor_id WHEN s.id IS NOT NULL THEN 'source ' || r.text_id || s.id ELSE 'outlet ' || coalesce(r.outlet, r.key) END)
        """;

    private const int MostShown = 8;

    private readonly AspectPlace? _after = AspectPlace.Of(after);
    private string _key = "";

    /// <summary>The reports that are looked at; null for all.</summary>
    public IReadOnlyCollection<long>? Reports { get; init; }

    /// <summary>Offices, ties, and ties of others, those that most texts tell first, some of each.</summary>
    public IEnumerable<Placed<FoundAspect>> OfficesAndTies(long actor)
    {
        var (who, filter) = (new ActorSet(identity.Members(actor)).Sql, new Filter());
        _key = (string)connection.Scalar("SELECT key FROM actor WHERE id = @p0", actor)!;
        return Rows(Offices(who), filter).Take(MostShown).Concat(Rows(Ties(who), filter).Take(MostShown)).Concat(Rows(TiesOfOthers(who), filter).Take(MostShown));
    }

    /// <summary>Names, offices, ties, and ties of others, in this order, those that most texts tell first, as they are counted.</summary>
    public IEnumerable<CountedAspect> NamesOfficesAndTies(long actor)
    {
        var who = new ActorSet(identity.Members(actor)).Sql;
        return new[] { Names(who), Offices(who), Ties(who), TiesOfOthers(who) }.SelectMany(aspect => Counted(aspect, new Filter()));
    }

    public IEnumerable<Placed<FoundAspect>> Of(long actor, Filter filter)
    {
        var who = new ActorSet(identity.Members(actor)).Sql;
        _key = (string)connection.Scalar("SELECT key FROM actor WHERE id = @p0", actor)!;
        Aspect[] all =
        [
            Names(who), Offices(who), Ties(who), TiesOfOthers(who), Events(who, ItemSpans.ActorPart, AspectKind.Did), Events(who, ItemSpans.RecipientPart, AspectKind.Received), Said(who), SaidOf(who),
        ];
        return all.SelectMany(aspect => Rows(aspect, filter));
    }

    private Aspect Ties(string who) => Ties(who, "subject", "object", AspectKind.Tie);

    private Aspect TiesOfOthers(string who) => Ties(who, "object", "subject", AspectKind.TieOfOthers);

    private Aspect Names(string who) => new(
        AspectKind.Name, $"a.name, NULL, NULL, NULL, NULL, count(DISTINCT coalesce(r.outlet, r.key)), {Told}", From("report_actor a"), Is("a.actor_id", who), "a.name",
        (report, what, _) => report.Record.Actors.FirstOrDefault(item => item.Name == what)?.Mentions is [var mention, ..] ? mention.Span : null);

    private Aspect Offices(string who) => new(
        AspectKind.Office, $"o.title, o.of_whom, NULL, o.from_date, o.to_date, count(DISTINCT coalesce(r.outlet, r.key)), {Told}",
        $"{From("report_actor a")} JOIN role o ON o.report_id = a.report_id AND o.actor = a.id", Is("a.actor_id", who), "o.title, o.of_whom, o.from_date, o.to_date",
        (report, what, of) => First(report.Record.Actors.SelectMany(item => item.Roles).FirstOrDefault(role => role.Title == what && role.Of == of)?.Evidence));

    private Aspect Ties(string who, string own, string other, AspectKind kind) => new(
        kind, $"t.type, o.name, x.key, min(t.from_date), max(t.to_date), count(DISTINCT coalesce(r.outlet, r.key)), {Told}",
        $"{From("relation t")} JOIN report_actor o ON o.report_id = t.report_id AND o.id = t.{other} LEFT JOIN actor_same m ON m.actor_id = t.{other}_id LEFT JOIN actor x ON x.id = coalesce(m.same_id, t.{other}_id)",
        Is($"t.{own}_id", who), "t.type, o.name, x.key",
        (report, what, name) => First(report.Record.Relations.FirstOrDefault(tie => Words.Of(tie.Type) == what && report.Record.Actors.Any(item => item.Name == name && (item.Id == tie.Subject || item.Id == tie.Object)))?.Evidence));

    private Aspect Events(string who, string part, AspectKind kind) => new(
        kind, $"e.type, e.status, NULL, NULL, NULL, {Sources}, {Told}",
        $"{From("participant p")} JOIN event e ON e.report_id = p.report_id AND e.n = p.event_n LEFT JOIN attribution s ON s.report_id = e.report_id AND s.id = e.attribution",
        $"{Is("p.actor_id", who)} AND p.part = '{part}'", "e.type, e.status",
        (report, type, status) => First(report.Record.Events.FirstOrDefault(item => item.Type == type && Words.Of(item.Status) == status && IsAmong(report, part == ItemSpans.ActorPart ? item.Actors : item.Recipients))?.Anchor));

    private Aspect Said(string who) => new(
        AspectKind.Said, $"s.cue_class, s.quote, NULL, NULL, NULL, count(DISTINCT coalesce(r.outlet, r.key)), {Told}", From("attribution s"),
        Is("s.actor_id", who), "s.cue_class, s.quote",
        (report, what, quote) => report.Record.Attributions.Where(said => Words.Of(said.CueClass) == what && Words.Of(said.Quote) == quote && IsOf(report, said.Actor)).Select(said => First(said.Cue) ?? First(said.Content)).FirstOrDefault());

    private Aspect SaidOf(string who) => new(
        AspectKind.SaidOf, $"e.type, s.source_kind, NULL, NULL, NULL, {Sources}, {Told}",
        $"{From("participant p")} JOIN event e ON e.report_id = p.report_id AND e.n = p.event_n JOIN attribution s ON s.report_id = e.report_id AND s.id = e.attribution",
        $"{Is("p.actor_id", who)} AND (s.actor_id IS NULL OR s.actor_id NOT IN ({who}))", "e.type, s.source_kind",
        (report, what, kind) => First(report.Record.Events.FirstOrDefault(item => item.Type == what && item.Attribution is { } id && IsAmong(report, item.Actors.Concat(item.Recipients)) && report.Record.Attributions.Any(said => said.Id == id && Words.Of(said.SourceKind) == kind))?.Anchor));

    // Of given reports their own rows are gone through, and not all that an index has of the actor. SQLite keeps to the order of a CROSS JOIN.
    private string From(string table) => Reports is null ? $"{table} JOIN report r ON r.id = {table[^1]}.report_id" : $"report r CROSS JOIN {table}";

    private string Is(string column, string who) => Reports is null ? $"{column} IN ({who})" : $"{column[0]}.report_id = r.id AND +{column} IN ({who})";

    /// <param name="Evidence">Where a report tells it.</param>
    private sealed record Aspect(AspectKind Kind, string Columns, string From, string Condition, string Groups, Func<StoredReport, string, string?, TextSpan?> Evidence);

    private IEnumerable<Placed<FoundAspect>> Rows(Aspect aspect, Filter filter) => Counted(aspect, filter).Select(row =>
    {
        var (place, report) = (row.Place, load(row.Example));
        return new Placed<FoundAspect>(
            new FoundAspect(aspect.Kind, place.What, place.Detail, place.Other, place.From, place.To, place.Texts, row.Sources, row.First, row.Last, report, aspect.Evidence(report, place.What, place.Detail)), place.Written);
    });

    private IEnumerable<CountedAspect> Counted(Aspect aspect, Filter filter)
    {
        if (aspect.Kind < _after?.Kind)
        {
            return [];
        }

        var where = new Conditions().And(aspect.Condition).AndReport(filter).AndDays("r.day", filter);
        if (Reports is not null)
        {
            where.And($"r.id IN ({string.Join(", ", Reports)})");
        }

        var rows = connection.All(
            $"SELECT {aspect.Columns} FROM {aspect.From} WHERE {where} GROUP BY {aspect.Groups} ORDER BY 7 DESC, 1, 2 NULLS FIRST, 3 NULLS FIRST, 4 NULLS FIRST, 5 NULLS FIRST",
            row => new CountedAspect(
                new AspectPlace(aspect.Kind, row.GetInt64(6), row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4)), row.GetInt64(5), row.TextOrNull(7), row.TextOrNull(8), ExampleOf(row.GetString(9))),
            where.Values);
        return aspect.Kind == _after?.Kind ? rows.Where(row => row.Place.IsBehind(_after)) : rows;
    }

    // Behind its day.
    private static long ExampleOf(string newest) => long.Parse(newest.AsSpan(newest.IndexOf('/', StringComparison.Ordinal) + 1), System.Globalization.CultureInfo.InvariantCulture);

    private bool IsAmong(StoredReport report, IEnumerable<Participant> participants) => participants.Any(participant => IsOf(report, participant.Actor));

    private bool IsOf(StoredReport report, string? actor) => actor is not null && report.ActorKeys.GetValueOrDefault(actor) == _key;

    private static TextSpan? First(IReadOnlyList<TextSpan>? spans) => spans is [var span, ..] ? span : null;
}
