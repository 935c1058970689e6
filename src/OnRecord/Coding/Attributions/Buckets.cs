namespace OnRecord.Coding.Attributions;

/// <summary>Steps that turn counts of tokens into features.</summary>
internal static class Buckets
{
    /// <summary>0 for negative counts, exact to 4, then 5 to 8 for ever wider ranges.</summary>
    public static uint Of(int count) => count switch
    {
        < 0 => 0,
        <= 4 => (uint)count,
        <= 6 => 5,
        <= 10 => 6,
        <= 20 => 7,
        _ => 8,
    };
}
