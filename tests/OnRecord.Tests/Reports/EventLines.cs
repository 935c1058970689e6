using OnRecord.Outputs;
using OnRecord.Records;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>Golden lines of events: <c>event | TYPE [mode] | status | actors | recipients | when | where | on the word of |
/// anchor words</c>. Actors and recipients are complete lists joined by <c>+</c>, unless one of them is <c>…</c>.</summary>
internal sealed class EventLines(Record record, RecordNames names)
{
    private const string Others = "…";

    public IEnumerable<Candidate> Events(GoldenLine line) =>
        record.Events.Where(e => line[7].Length == 0 || IsAnchored(e, line[7])).Select(e => Compare(line, e));

    private bool IsAnchored(Event item, string words) =>
        Wording.Find(names.Text, words).Exists(found => item.Anchor.Any(a => a.Overlaps(found)));

    private Candidate Compare(GoldenLine line, Event item)
    {
        var type = item.Mode is null ? item.Type : $"{item.Type} {item.Mode}";
        var attribution = record.Attributions.FirstOrDefault(a => a.Id == item.Attribution);
        var word = attribution is null ? "outlet" : names.Words(attribution.Source) is { Length: > 0 } source ? source : names.Called(attribution.Actor);
        return new Misfits()
            .Column("type", line[0], type, v => v == item.Type || v == type)
            .Column("status", line[1], Words.Of(item.Status), v => v == Words.Of(item.Status))
            .Column("actors", line[2], Listed(item.Actors), v => AreThese(item.Actors, v))
            .Column("recipients", line[3], Listed(item.Recipients), v => AreThese(item.Recipients, v))
            .Column("when", line[4], When(item.Time), v => IsWhen(item.Time, v))
            .Column("where", line[5], item.Place?.Name, v => Wording.Contains(item.Place?.Name, v))
            .Column("on the word of", line[6], word, v => Wording.Bare(word) == Wording.Bare(v) || Wording.Contains(word, v) || names.IsCalled(names.Of(attribution?.Actor), v))
            .Of($"{item.Id} {type} '{names.Words(item.Anchor)}'");
    }

    private string Listed(IReadOnlyList<Participant> participants) =>
        string.Join(" + ", participants.Select(p => $"{names.Called(p.Actor)}{(Wording.Bare(names.Called(p.Actor)) == Wording.Bare(names.Words(p.Span)) ? "" : $" ({names.Words(p.Span)})")}"));

    private bool AreThese(IReadOnlyList<Participant> participants, string cell)
    {
        var wanted = cell.Split('+', StringSplitOptions.TrimEntries);
        bool Is(Participant p, string words) => names.IsCalled(names.Of(p.Actor), words) || RecordNames.Fits(names.Words(p.Span), words);
        return wanted.All(w => w == Others || participants.Any(p => Is(p, w)))
            && (wanted.Contains(Others) || participants.All(p => wanted.Any(w => Is(p, w))));
    }

    private static string? When(EventTime? time) => time is null ? null : $"{(time.IsDeadline ? "by " : "")}{time.Value} ({time.From}..{time.To})";

    // "2021-07-26", "2021-W30", "by 2021-12-31", "2021-07-26..2021-07-28", open ends left out.
    private static bool IsWhen(EventTime? time, string cell)
    {
        if (time is null)
        {
            return false;
        }

        if (cell.StartsWith("by ", StringComparison.Ordinal))
        {
            return time.IsDeadline && time.To == cell[3..];
        }

        var ends = cell.Split("..");
        return ends.Length == 2
            ? (time.From ?? "") == ends[0] && (time.To ?? "") == ends[1]
            : time.Value == cell || time.From == cell && time.To == cell;
    }
}
