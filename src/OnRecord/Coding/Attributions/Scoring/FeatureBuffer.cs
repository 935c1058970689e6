namespace OnRecord.Coding.Attributions.Scoring;

/// <summary>Collects the feature codes of one thing to be scored. Reused; not thread-safe.</summary>
internal sealed class FeatureBuffer
{
    private uint[] _codes = new uint[128];
    private int _count;

    public ReadOnlySpan<uint> Codes => _codes.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(int slot, uint first = 0, uint second = 0, uint third = 0)
    {
        if (_count == _codes.Length)
        {
            Array.Resize(ref _codes, _count * 2);
        }

        _codes[_count++] = FeatureCode.Mix(slot, first, second, third);
    }

    /// <summary>Adds a feature only when the condition holds.</summary>
    public void AddIf(bool condition, int slot, uint first = 0, uint second = 0)
    {
        if (condition)
        {
            Add(slot, first, second);
        }
    }
}
