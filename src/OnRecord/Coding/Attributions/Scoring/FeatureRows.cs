using System.Numerics;

namespace OnRecord.Coding.Attributions.Scoring;

/// <summary>The row of each feature code of a model. A code and its row lie side by side, and codes are hashes already, so that a
/// look-up mostly touches one line of memory; there are dozens for each word. Immutable and thread-safe.</summary>
internal sealed class FeatureRows
{
    private readonly (uint Code, int Row)[] _slots;
    private readonly int _shift;

    /// <param name="codes">The row of code i is i + 1; of a code that comes twice, the last.</param>
    public FeatureRows(ReadOnlySpan<uint> codes)
    {
        var bits = BitOperations.Log2((uint)codes.Length + 1) + 2;
        _slots = new (uint, int)[1 << bits];
        _shift = 32 - bits;
        for (var i = 0; i < codes.Length; i++)
        {
            _slots[SlotOf(codes[i])] = (codes[i], i + 1);
        }
    }

    /// <summary>0 for a code that has none.</summary>
    public int Of(uint code) => _slots[SlotOf(code)].Row;

    // At least half of the slots are free, so that the search ends.
    private int SlotOf(uint code)
    {
        var slots = _slots;
        var slot = (int)(code >> _shift);
        while (slots[slot].Row != 0 && slots[slot].Code != code)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }
}
