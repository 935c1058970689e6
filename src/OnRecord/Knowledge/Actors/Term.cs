using NodaTime;

namespace OnRecord.Knowledge.Actors;

/// <summary>One term of office. <see cref="From"/> and <see cref="To"/> are the first and the last day it may have
/// covered, given the precision of the data; null when open.</summary>
public sealed record Term(string Office, string Sector, string? Country, LocalDate? From, LocalDate? To)
{
    public bool HeldOn(LocalDate day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}
