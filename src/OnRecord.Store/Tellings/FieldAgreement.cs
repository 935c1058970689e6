using System.Globalization;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Ids;

namespace OnRecord.Store.Tellings;

public enum Agreement
{
    Same,

    /// <summary>Told otherwise, and all can be true: "at least nine" and "twelve", "gunmen" and the name of a group.</summary>
    Compatible,

    Different,
}

/// <param name="Tellings">Ids of the events that say so.</param>
public sealed record FieldValue(string Value, IReadOnlyList<string> Tellings);

/// <summary>What the tellings of one event say of one of its fields, as far as two or more state it.</summary>
public sealed record FieldAgreement(string Field, Agreement Agreement, IReadOnlyList<FieldValue> Values)
{
    private sealed record Stated(FoundTelling Telling, string Value, string Key);

    internal static IReadOnlyList<FieldAgreement> Of(IReadOnlyList<FoundTelling> tellings) =>
    [
        .. OfField("status", tellings, telling => Words.Of(telling.Event.Status), SameOrNot),
        .. OfField("actors", tellings, telling => Who(telling, telling.Event.Actors), (some, others) => Parties(some, others, item => item.Event.Actors)),
        .. OfField("recipients", tellings, telling => Who(telling, telling.Event.Recipients), (some, others) => Parties(some, others, item => item.Event.Recipients)),
        .. OfField("place", tellings, telling => telling.Event.Place?.Name, SameOrNot),
        .. OfField("day", tellings, telling => telling.Event.Time is { IsDeadline: false } time ? DayOf(time) : null, Days),
        .. Enum.GetValues<CountKind>().SelectMany(kind => OfField(Words.Of(kind), tellings, telling => CountOf(telling, kind) is { } count ? Said(count) : null, (one, other) => Counts(one, other, kind))),
    ];

    private static IEnumerable<FieldAgreement> OfField(string field, IReadOnlyList<FoundTelling> tellings, Func<FoundTelling, string?> value, Func<FoundTelling, FoundTelling, Agreement> compared)
    {
        var stated = tellings.Select(telling => (Telling: telling, Value: value(telling))).Where(item => !string.IsNullOrEmpty(item.Value)).Select(item => new Stated(item.Telling, item.Value!, ActorKey.Fold(item.Value!))).ToList();
        if (stated.Count < 2)
        {
            yield break;
        }

        var groups = stated.GroupBy(item => item.Key, StringComparer.Ordinal).ToList();
        var firsts = groups.ConvertAll(group => group.First().Telling);
        var worst = firsts.SelectMany((one, i) => firsts.Take(i).Select(other => compared(one, other))).Append(Agreement.Same).Max();
        yield return new FieldAgreement(field, worst, [.. groups.Select(group => new FieldValue(group.First().Value, [.. group.Select(item => item.Telling.Id)]))]);
    }

    private static Agreement SameOrNot(FoundTelling one, FoundTelling other) => Agreement.Different;

    private static Agreement Days(FoundTelling one, FoundTelling other)
    {
        var (some, others) = (one.Event.Time!, other.Event.Time!);
        return string.CompareOrdinal(some.From ?? some.To, others.To ?? others.From) <= 0 && string.CompareOrdinal(others.From ?? others.To, some.To ?? some.From) <= 0 ? Agreement.Compatible : Agreement.Different;
    }

    private static Agreement Counts(FoundTelling one, FoundTelling other, CountKind kind) =>
        Of(CountOf(one, kind)!).Fits(Of(CountOf(other, kind)!)) ? Agreement.Compatible : Agreement.Different;

    private static Agreement Parties(FoundTelling one, FoundTelling other, Func<FoundTelling, IReadOnlyList<Participant>> of)
    {
        var (some, others) = (Keys(one, of(one)), Keys(other, of(other)));
        return some.Contains(null) || others.Contains(null) || some.Intersect(others).Any() ? Agreement.Compatible : Agreement.Different;
    }

    private static List<string?> Keys(FoundTelling telling, IReadOnlyList<Participant> participants) => [.. participants.Select(who => telling.Report.ActorKeys.GetValueOrDefault(who.Actor))];

    private static string Who(FoundTelling telling, IReadOnlyList<Participant> participants) =>
        string.Join("; ", participants.Select(who => telling.Report.Record.Actors.FirstOrDefault(actor => actor.Id == who.Actor)?.Name).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    private static string? DayOf(EventTime time) => time.From == time.To || time.To is null ? time.From : time.From is null ? time.To : $"{time.From} – {time.To}";

    private static EventCount? CountOf(FoundTelling telling, CountKind kind) => telling.Event.Counts.FirstOrDefault(count => count.Kind == kind);

    private static Count Of(EventCount count) => new(count.Kind, count.Value, count.Bound);

    private static string Said(EventCount count) => $"{(count.Bound == CountBound.Exact ? "" : $"{Words.Of(count.Bound)} ")}{count.Value.ToString(CultureInfo.InvariantCulture)}";
}
