using OnRecord.Records;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Queries;

/// <content>Single items by their ids in all records.</content>
public sealed partial class Questions
{
    /// <summary>The event of an id, as <c>REPORT.e1</c>; null when there is none.</summary>
    public FoundEvent? Event(string id) => Numbered("event", id) is var (report, n)
        ? Found([(report, n, _details.Scalar("SELECT joint_id FROM telling WHERE report_id = @p0 AND event_n = @p1", report, n) as long?, (string?)null)]).Single()
        : null;

    /// <summary>The statement of an id, as <c>REPORT.s1</c>; null when there is none.</summary>
    public FoundStatement? Statement(string id) => Numbered("attribution", id) is var (report, n) ? Found([(report, n, (string?)null)]).Single() : null;

    /// <summary>A part of a report as <see cref="Event"/> gives it, with all mentions of the actors in it, by which an account knows how to call them.</summary>
    public StoredReport WithMentions(StoredReport part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var (record, from) = (part.Record, new SpanReader(part.Record.Article.Text));
        var named = string.Join(", ", record.Actors.Select((_, n) => $"@p{n + 1}"));
        object?[] values = [part.Number, .. record.Actors.Select(actor => actor.Id)];
        var mentions = record.Actors.Count == 0 ? [] : _details.All(
            $"SELECT actor, kind, start_at, end_at FROM mention WHERE report_id = @p0 AND actor IN ({named}) ORDER BY actor, n",
            row => (Actor: row.GetString(0), Mention: new ActorMention(from.Span(row, 2), Outputs.Words.To<MentionKind>(row.GetString(1)))), values);
        var ofActor = mentions.ToLookup(item => item.Actor, item => item.Mention, StringComparer.Ordinal);
        return part with { Record = record with { Actors = [.. record.Actors.Select(actor => actor with { Mentions = [.. ofActor[actor.Id]] })] } };
    }

    private (long Report, int N)? Numbered(string table, string id)
    {
        var dot = id.LastIndexOf('.');
        return dot < 0 ? null : _details
            .All($"SELECT i.report_id, i.n FROM {table} i JOIN report r ON r.id = i.report_id WHERE r.key = @p0 AND i.id = @p1", row => ((long, int)?)(row.GetInt64(0), row.GetInt32(1)), id[..dot], id[(dot + 1)..])
            .FirstOrDefault();
    }
}
