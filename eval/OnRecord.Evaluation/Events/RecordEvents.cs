using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Evaluation.Events;

/// <summary>The events of a record as they are scored.</summary>
public static class RecordEvents
{
    public static IReadOnlyList<ScoredEvent> Of(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var points = new CodePoints(record.Article.Text);
        return [.. record.Events.Select(e => new ScoredEvent(e.Type, new HashSet<string>(), e.Mode, Participants(e.Actors), Participants(e.Recipients), e.Confidence) { Contexts = e.Contexts, Anchor = [.. e.Anchor.Select(span => (points.FromUnit(span.Start), points.FromUnit(span.End)))] })];

        List<ScoredParticipant> Participants(IReadOnlyList<Participant> participants) => [.. participants.Select(p => new ScoredParticipant(
            p.Span.Slice(record.Article.Text).ToString(),
            p.Country is { } country ? new HashSet<string> { GoldEvents.Short(country) } : [],
            points.FromUnit(p.Span.Start),
            points.FromUnit(p.Span.End)))];
    }
}
