using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Coding.Attributions.Scoring;

/// <summary>The row of each feature code of a model. A code and its row lie side by side, and codes are hashes already, so that a
/// look-up mostly touches one line of memory; there are dozens for each word. Immutable and thread-safe.</summary>
internal sealed unsafe class FeatureRows
{
    private readonly (uint Code, int Row)[] _slots;
    private readonly int _shift;

    /// <param name="codes">The row of code i is i + 1; of a code that comes twice, the last.</param>
    public FeatureRows(ReadOnlySpan<uint> codes)
    {
        var bits = BitOperations.Log2((uint)codes.Length + 1) + 2;
        _slots = GC.AllocateArray<(uint, int)>(1 << bits, pinned: true);
        _shift = 32 - bits;
        for (var i = 0; i < codes.Length; i++)
        {
            _slots[SlotOf(codes[i])] = (codes[i], i + 1);
        }
    }

    /// <summary>Has the lines of memory of codes fetched before they are looked up: each lies where nothing was read of late, and to wait
    /// for them one by one takes longer than all else.</summary>
    public void Fetch(ReadOnlySpan<uint> codes)
    {
        if (Sse.IsSupported)
        {
            var slots = (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_slots));
            foreach (var code in codes)
            {
                Sse.Prefetch0(slots + (code >> _shift));
            }
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
