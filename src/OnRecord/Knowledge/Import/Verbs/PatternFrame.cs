namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>What a pattern says in the words of frames.</summary>
/// <param name="Refusal">Why it cannot be said; null when it can.</param>
/// <param name="Target">Slots of the target where the pattern names one; else empty.</param>
internal sealed record PatternFrame(string? Refusal, IReadOnlyList<string> Conditions, string Target)
{
    public static PatternFrame Refused(string why) => new(why, [], "");
}
