using NodaTime;

namespace OnRecord.Knowledge.Actors;

/// <summary>One term of office, with dates as precise as they are known; null when open or not known.</summary>
/// <param name="Office">Canonical lower-case title ("prime minister").</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Country">ISO 3166-1 alpha-3 or a PLOVER code (IGO, UNO …).</param>
public sealed record Term(string Office, string Sector, string? Country, PartialDate? From, PartialDate? To)
{
    /// <summary>True when the term may have covered the day, given the precision of its dates.</summary>
    public bool HeldOn(LocalDate day) => !EndedBefore(day) && (From is not { } from || from.First <= day);

    /// <summary>True when the term was certainly over on that day: a former office holder.</summary>
    public bool EndedBefore(LocalDate day) => To is { } to && to.Last < day;

    private static readonly LocalDate Earliest = new(1, 1, 1);
    private static readonly LocalDate Latest = new(9999, 12, 31);

    internal LocalDate EarliestStart => From?.First ?? Earliest;

    internal LocalDate LatestEnd => To?.Last ?? Latest;
}
