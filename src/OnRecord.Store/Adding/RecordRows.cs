using System.Data.Common;
using OnRecord.Records;
using OnRecord.Store.Rows;
using OnRecord.Store.Totals;
using OnRecord.Text;

namespace OnRecord.Store.Adding;

/// <summary>Inserts the items of one report after another, each with its spans. Not thread-safe.</summary>
internal sealed class RecordRows(DbConnection connection, Dialect dialect, WordInsertion words, KeptTotals totals) : IDisposable
{
    private readonly KnownActors _known = new(connection, words, totals);
    private readonly RowInsertion _block = dialect.Rows(connection, "block", "report_id n kind start_at end_at published");
    private readonly RowInsertion _actor = dialect.Rows(connection, "report_actor", "report_id n id actor_id name kind country sectors wikidata day");
    private readonly RowInsertion _role = dialect.Rows(connection, "role", "report_id actor n title of_whom from_date to_date");
    private readonly RowInsertion _mention = dialect.Rows(connection, "mention", "report_id actor n kind start_at end_at");
    private readonly RowInsertion _attribution = dialect.Rows(connection, "attribution", "report_id n id actor actor_id source_kind is_anonymity_stated anonymity_reason quote cue_class medium audience within speakers is_source_uncertain place place_country place_start place_end time_value time_from time_to time_start time_end is_deadline day");
    private readonly RowInsertion _event = dialect.Rows(connection, "event", "report_id n id type mode contexts cameo place place_country place_start place_end time_value time_from time_to time_start time_end is_deadline polarity certainty status attribution confidence day");
    private readonly RowInsertion _count = dialect.Rows(connection, "event_count", "report_id event n kind value bound");
    private readonly RowInsertion _participant = dialect.Rows(connection, "participant", "report_id event_n part n actor actor_id start_at end_at country sector day type status told");
    private readonly RowInsertion _relation = dialect.Rows(connection, "relation", "report_id n type subject object subject_id object_id from_date to_date");
    private readonly RowInsertion _tension = dialect.Rows(connection, "tension", "report_id n items why");
    private readonly RowInsertion _span = dialect.Rows(connection, "span", "report_id item part n start_at end_at");

    private RowInsertion[] Insertions => [_block, _actor, _role, _mention, _attribution, _event, _count, _participant, _relation, _tension, _span];

    /// <summary>The rows are in their tables only after <see cref="Flush"/>.</summary>
    public void Insert(long report, Record record)
    {
        var rows = new OneReport(this, report, record);
        rows.Blocks();
        rows.Actors();
        rows.Attributions();
        rows.Events();
        rows.Ties();
    }

    public void Flush() => Array.ForEach(Insertions, rows => rows.Flush());

    public void Dispose()
    {
        _known.Dispose();
        Array.ForEach(Insertions, rows => rows.Dispose());
    }

    private sealed class OneReport(RecordRows to, long report, Record record)
    {
        private readonly CodePoints _points = new(record.Article.Text);
        private readonly string? _day = Days.Of(record.Article);
        private readonly Dictionary<string, long?> _actorIds = new(StringComparer.Ordinal);

        public void Blocks()
        {
            var n = 0;
            foreach (var block in record.Article.Blocks)
            {
                to._block.Add(report, ++n, block.Kind, Start(block.Span), End(block.Span), block.Published?.ToString());
                Span(ItemSpans.Block(n), ItemSpans.Credit, block.Credit);
                Span(ItemSpans.Block(n), ItemSpans.Dateline, block.Dateline);
            }
        }

        public void Actors()
        {
            var anonymous = record.Attributions.Where(said => said.SourceKind == SourceKind.Anonymous).Select(said => said.Actor).ToHashSet();
            var n = 0;
            foreach (var actor in record.Actors)
            {
                var id = to._known.NumberOf(actor, anonymous.Contains(actor.Id));
                _actorIds[actor.Id] = id;
                to._actor.Add(report, ++n, actor.Id, id, actor.Name, actor.Kind, actor.Country, Lists.Of(actor.Sectors), actor.Wikidata, _day);
                Roles(actor);
                var m = 0;
                foreach (var mention in actor.Mentions)
                {
                    to._mention.Add(report, actor.Id, ++m, mention.Kind, Start(mention.Span), End(mention.Span));
                }
            }
        }

        public void Attributions()
        {
            var n = 0;
            foreach (var said in record.Attributions)
            {
                to._attribution.Add(
                    report, ++n, said.Id, said.Actor, IdOf(said.Actor), said.SourceKind, said.Anonymity is not null, said.Anonymity?.Reason,
                    said.Quote, said.CueClass, said.Medium?.Text, said.Audience?.Text, said.Within, Lists.Of(said.Actors), said.IsSourceUncertain,
                    said.Place?.Name, said.Place?.Country, Start(said.Place?.Span), End(said.Place?.Span),
                    said.Time?.Value, said.Time?.From, said.Time?.To, Start(said.Time?.Span), End(said.Time?.Span), said.Time?.IsDeadline, _day);
                Spans(said.Id, ItemSpans.Source, said.Source);
                Spans(said.Id, ItemSpans.Cue, said.Cue);
                Spans(said.Id, ItemSpans.Content, said.Content);
                Spans(said.Id, ItemSpans.Anonymity, said.Anonymity?.Evidence);
                Spans(said.Id, ItemSpans.Medium, said.Medium?.Evidence);
                Spans(said.Id, ItemSpans.Audience, said.Audience?.Evidence);
            }
        }

        public void Events()
        {
            var n = 0;
            foreach (var item in record.Events)
            {
                var day = Days.Of(item) ?? _day;
                to._event.Add(
                    report, ++n, item.Id, item.Type, item.Mode, Lists.Of(item.Contexts), item.Cameo,
                    item.Place?.Name, item.Place?.Country, Start(item.Place?.Span), End(item.Place?.Span),
                    item.Time?.Value, item.Time?.From, item.Time?.To, Start(item.Time?.Span), End(item.Time?.Span), item.Time?.IsDeadline,
                    item.Polarity, item.Certainty, item.Status, item.Attribution, item.Confidence, day);
                Spans(item.Id, ItemSpans.Anchor, item.Anchor);
                Counts(item);
                Participants(n, item, ItemSpans.ActorPart, item.Actors, day);
                Participants(n, item, ItemSpans.RecipientPart, item.Recipients, day);
            }
        }

        public void Ties()
        {
            var n = 0;
            foreach (var relation in record.Relations)
            {
                to._relation.Add(report, ++n, relation.Type, relation.Subject, relation.Object, IdOf(relation.Subject), IdOf(relation.Object), relation.From, relation.To);
                Spans(ItemSpans.Relation(n), ItemSpans.Evidence, relation.Evidence);
            }

            n = 0;
            foreach (var tension in record.Tensions)
            {
                to._tension.Add(report, ++n, Lists.Of(tension.Between), tension.Why);
                Spans(ItemSpans.Tension(n), ItemSpans.Evidence, tension.Evidence);
            }
        }

        private void Roles(Actor actor)
        {
            var n = 0;
            foreach (var role in actor.Roles)
            {
                to._role.Add(report, actor.Id, ++n, role.Title, role.Of, role.From, role.To);
                Spans(actor.Id, ItemSpans.Role(n), role.Evidence);
            }
        }

        private void Counts(Event item)
        {
            var n = 0;
            foreach (var count in item.Counts)
            {
                to._count.Add(report, item.Id, ++n, count.Kind, count.Value, count.Bound);
                Spans(item.Id, ItemSpans.Count(n), count.Evidence);
            }
        }

        private void Participants(int number, Event item, string part, IReadOnlyList<Participant> participants, string? day)
        {
            var (n, told) = (0, day == _day ? null : _day ?? Days.Never);
            foreach (var participant in participants)
            {
                to._participant.Add(
                    report, number, part, ++n, participant.Actor, IdOf(participant.Actor), Start(participant.Span), End(participant.Span),
                    participant.Country, participant.Sector, day, item.Type, item.Status, told);
            }
        }

        private void Spans(string item, string part, IReadOnlyList<TextSpan>? spans)
        {
            var n = 0;
            foreach (var span in spans ?? [])
            {
                to._span.Add(report, item, part, ++n, Start(span), End(span));
            }
        }

        private void Span(string item, string part, TextSpan? span) => Spans(item, part, span is { } one ? [one] : []);

        private long? IdOf(string? actor) => actor is null ? null : _actorIds.GetValueOrDefault(actor);

        private int? Start(TextSpan? span) => span is { } found ? _points.FromUnit(found.Start) : null;

        private int? End(TextSpan? span) => span is { } found ? _points.FromUnit(found.End) : null;
    }
}
