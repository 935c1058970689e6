namespace OnRecord.Benchmarks.News;

/// <summary>Numbers that look random and are the same on any machine.</summary>
internal sealed class Choice(uint seed)
{
    private uint _state = (seed * 2654435761u) + 1;

    /// <summary>What is chosen by two numbers together.</summary>
    public static Choice Of(int one, int other)
    {
        var mixed = ((uint)one * 0x85EBCA6Bu) ^ ((uint)other * 0xC2B2AE35u);
        mixed = (mixed ^ (mixed >> 15)) * 0x2C1B3C6Du;
        return new Choice(mixed ^ (mixed >> 13));
    }

    /// <returns>From 0 to <paramref name="count"/>, exclusive.</returns>
    public int Next(int count)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)count);
    }

    public bool Chance(int percent) => Next(100) < percent;

    /// <summary>From 0 to 1, exclusive.</summary>
    public double Share() => Next(1 << 24) / (double)(1 << 24);

    /// <summary>A rank by the law of Zipf and Mandelbrot: how often one comes falls as 1 / (rank + <paramref name="evenness"/>).</summary>
    /// <returns>From 0 to <paramref name="count"/>, exclusive.</returns>
    public int Zipf(int count, double evenness) => Math.Min(count - 1, (int)((evenness * Math.Pow((count + evenness) / evenness, Share())) - evenness));
}
