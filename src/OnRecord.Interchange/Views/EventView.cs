using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Interchange.Views;

/// <summary>An event of a report as exports see it.</summary>
internal sealed class EventView(ReportView report, Event item)
{
    public ReportView Report => report;

    public Event Event => item;

    /// <summary>The same in every record.</summary>
    public string Id => report.IdOf(item.Id);

    /// <summary>The first day that the report gives the event, or else the day of the report; ISO 8601.</summary>
    public string? Day => item.Time is { IsDeadline: false } time ? time.From ?? time.To ?? report.Day : report.Day;

    /// <summary>The last day where the report gives the event several; null otherwise.</summary>
    public string? LastDay => item.Time is { IsDeadline: false, From: { } from, To: { } to } && from != to ? to : null;

    /// <summary>The innermost attribution that it hangs on; null when the outlet tells it.</summary>
    public Attribution? Said => report.Stored.Attribution(item.Attribution);

    public SourceKind SourceKind => Said?.SourceKind ?? SourceKind.OutletItself;

    public IReadOnlyList<Party> Actors { get; } = [.. item.Actors.Select(who => new Party(report, who))];

    public IReadOnlyList<Party> Recipients { get; } = [.. item.Recipients.Select(who => new Party(report, who))];

    public TextSpan Anchor => item.Anchor.Count > 0 ? item.Anchor[0] : default;

    public TextSpan Sentence => report.Sentence(Anchor);

    /// <summary>From 1; sentences are told by their marks alone.</summary>
    public int SentenceNumber => report.SentencesBefore(Sentence) + 1;

    /// <summary>Whether the report tells it as having come about. A threat, a demand and a promise have come about when they are
    /// made, which is what the types THREATEN, REQUEST and AGREE code.</summary>
    public bool IsTold => item.Polarity != Polarity.Negative && (item.Status, item.Type) is
        (Status.Happened or Status.UnderWay, _) or (Status.Threatened, "THREATEN") or (Status.Demanded, "REQUEST") or (Status.Promised or Status.Planned, "AGREE");

    public long? Count(CountKind kind) => item.Counts.Where(count => count.Kind == kind).Select(count => (long?)count.Value).FirstOrDefault();

    /// <summary>Every actor with every recipient, for formats that have one of each in a row; the id tells the rows of one event
    /// apart. Null where there is none.</summary>
    public IEnumerable<(string Id, Party? Actor, Party? Recipient)> Pairs()
    {
        var (actors, recipients) = (Sides(Actors), Sides(Recipients));
        var n = 0;
        foreach (var actor in actors)
        {
            foreach (var recipient in recipients)
            {
                n++;
                yield return (actors.Count * recipients.Count == 1 ? Id : $"{Id}.{n}", actor, recipient);
            }
        }
    }

    private static IReadOnlyList<Party?> Sides(IReadOnlyList<Party> parties) => parties.Count == 0 ? [null] : [.. parties.DistinctBy(party => party.Who.Actor)];
}
