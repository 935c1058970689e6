using NodaTime;
using NodaTime.Text;
using OnRecord.Coding.Events;
using OnRecord.Coding.Ties;
using OnRecord.Records;

namespace OnRecord.Coding.Times.Deadlines;

/// <summary>Gives each event the deadline that its words, or the words that govern it, set it. What happened has a time and no
/// deadline, unless something yet to be done was agreed.</summary>
internal sealed class DeadlineStep(DeadlineWords words) : CodingStep
{
    public override Layers Requires => Layers.Times | Layers.Status;

    public override Layers Assigns => Layers.Deadlines;

    public override void Run(Draft draft)
    {
        var set = new SetTimes(draft.Document, words);
        var items = new Items(draft);
        var conditions = new ConditionTimes(draft.Document);
        foreach (var time in draft.Times)
        {
            var sentence = draft.Document.SentenceOf(time.Head).Tokens;
            var near = items.EventsIn(sentence).Where(item => sentence.Contains(item.Anchor[0]));
            if (set.Setter(time) is >= 0 and var setter)
            {
                Set(near.Where(item => IsSet(set, item, setter, time)), Deadline(draft, time));
            }
            else if (time.IsDeadline)
            {
                Limit(near.Where(item => item.Time is null && IsAhead(item) && conditions.Sets(time, item)), time);
            }
        }

        foreach (var item in draft.Events.Where(item => item.Time is { IsDeadline: true } && !IsAhead(item) && !IsOfWhatIsAgreed(draft, item) && item.Status is not (Status.Denied or Status.DidNotHappen)))
        {
            item.Time = item.Time! with { IsDeadline = false };
        }
    }

    private static bool IsSet(SetTimes set, EventDraft item, int setter, TimeExpression time) =>
        item.Anchor.Exists(word => set.IsTask(word, setter, time)) || (IsAhead(item) && item.Anchor.Exists(word => set.Sets(word, setter)));

    private static bool IsAhead(EventDraft item) => item.Status is not (Status.Happened or Status.UnderWay or Status.Denied or Status.DidNotHappen);

    // "Sealed a deal to leave by May": the deal is done, what it promises is not. "By May they had sealed a deal" has a time.
    private static bool IsOfWhatIsAgreed(Draft draft, EventDraft item) =>
        item.Type is "AGREE" or "CONCEDE" && !item.Anchor.Contains(draft.Document[item.Time!.Head].Head);

    // Who is given a time to do something is asked to do it, whatever the form of the verb.
    private static void Set(IEnumerable<EventDraft> tasks, TimeExpression deadline)
    {
        foreach (var item in tasks)
        {
            item.Time = deadline;
            if (!IsAhead(item) || item.Status == Status.Planned)
            {
                (item.Status, item.Polarity, item.Certainty, item.StatusRule) = (Status.Demanded, Polarity.Positive, Certainty.Underspecified, "is set a deadline");
            }
        }
    }

    private static void Limit(IEnumerable<EventDraft> threats, TimeExpression deadline)
    {
        foreach (var item in threats)
        {
            item.Time = deadline;
        }
    }

    /// <summary>A length of time ends that long after publication: "48 hours to leave".</summary>
    private static TimeExpression Deadline(Draft draft, TimeExpression time)
    {
        var last = time.To ?? (draft.Article.Published is { } published && PeriodPattern.Roundtrip.Parse(time.Value) is { Success: true } length
            ? After(published.Date, length.Value)
            : null);
        return time with { From = null, To = last, IsDeadline = true };
    }

    private static LocalDate? After(LocalDate day, Period length)
    {
        try
        {
            return (day.AtMidnight() + length).Date;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
