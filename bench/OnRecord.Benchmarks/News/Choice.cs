namespace OnRecord.Benchmarks.News;

/// <summary>Numbers that look random and are the same on any machine.</summary>
internal sealed class Choice(uint seed)
{
    private uint _state = (seed * 2654435761u) + 1;

    /// <returns>From 0 to <paramref name="count"/>, exclusive.</returns>
    public int Next(int count)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)count);
    }
}
