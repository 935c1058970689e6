namespace OnRecord.Knowledge.Import;

/// <summary>A code of an actor, and the days for which it holds, as written ("HUNGOV", "&gt;020527").</summary>
internal sealed record PetrarchRestriction(int Line, string Code, string Dates);
