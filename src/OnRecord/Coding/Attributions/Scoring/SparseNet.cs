using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Coding.Attributions.Scoring;

/// <summary>A linear model and a one-layer perceptron over the same sparse binary features, added together ("wide and
/// deep", Cheng et al. 2016). Features that the model has not learned count nothing. Immutable, thread-safe.
/// <para>A state is a vector of <see cref="Stride"/> numbers: the sums of the hidden units, then the linear sum. States
/// of parts of a candidate add up, so that a part shared by many candidates is summed once.</para></summary>
internal sealed unsafe class SparseNet
{
    private const int AtOnce = 128;
    private const int LineBytes = 64;

    private readonly FeatureRows _rows;
    private readonly float[] _weights;
    private readonly float[] _output;

    /// <param name="codes">Feature code of each row.</param>
    /// <param name="weights">Rows of as many numbers as <paramref name="output"/>, row 0 of them the bias. Copied.</param>
    /// <param name="output">Weights of the hidden units; the last, of the linear sum, is 1.</param>
    public SparseNet(ReadOnlySpan<uint> codes, float[] weights, float[] output)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, (codes.Length + 1) * output.Length);
        _weights = GC.AllocateUninitializedArray<float>(weights.Length, pinned: true);
        weights.CopyTo(_weights, 0);
        _output = output;
        _rows = new FeatureRows(codes);
    }

    /// <summary>A multiple of 8.</summary>
    public int Stride => _output.Length;

    /// <summary>Sets a state to the bias.</summary>
    public void Begin(Span<float> state) => _weights.AsSpan(0, Stride).CopyTo(state);

    /// <summary>Adds features to a state, in their order.</summary>
    public void Accumulate(ReadOnlySpan<uint> codes, Span<float> state)
    {
        Span<int> rows = stackalloc int[AtOnce];
        while (!codes.IsEmpty)
        {
            var some = codes[..Math.Min(AtOnce, codes.Length)];
            AddRows(rows[..Learned(some, rows)], state);
            codes = codes[some.Length..];
        }
    }

    // Counted without a branch: no processor foresees which features are learned.
    private int Learned(ReadOnlySpan<uint> codes, Span<int> rows)
    {
        var learned = 0;
        _rows.Fetch(codes);
        foreach (var code in codes)
        {
            var row = _rows.Of(code);
            rows[learned] = row;
            learned += row == 0 ? 0 : 1;
            Fetch(row);
        }

        return learned;
    }

    private void Fetch(int row)
    {
        if (Sse.IsSupported)
        {
            var start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_weights)) + ((nint)row * Stride * sizeof(float));
            for (var at = 0; at < Stride * sizeof(float); at += LineBytes)
            {
                Sse.Prefetch0(start + at);
            }
        }
    }

    private void AddRows(ReadOnlySpan<int> rows, Span<float> state)
    {
        var weights = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_weights));
        fixed (float* sums = state)
        {
            var k = 0;
            for (; k + Vector512<float>.Count <= state.Length; k += Vector512<float>.Count)
            {
                var sum = Vector512.Load(sums + k);
                foreach (var row in rows)
                {
                    sum += Vector512.Load(weights + ((nint)row * Stride) + k);
                }

                sum.Store(sums + k);
            }

            for (; k < state.Length; k += Vector256<float>.Count)
            {
                var sum = Vector256.Load(sums + k);
                foreach (var row in rows)
                {
                    sum += Vector256.Load(weights + ((nint)row * Stride) + k);
                }

                sum.Store(sums + k);
            }
        }
    }

    public static void Add(ReadOnlySpan<float> addend, Span<float> state)
    {
        var from = MemoryMarshal.Cast<float, Vector<float>>(addend);
        var to = MemoryMarshal.Cast<float, Vector<float>>(state);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }

    /// <summary>The score of a finished state; unbounded, 0 when undecided.</summary>
    public float Output(ReadOnlySpan<float> state)
    {
        var last = Stride - 1;
        var score = state[last];
        for (var i = 0; i < last; i++)
        {
            score += Math.Max(0, state[i]) * _output[i];
        }

        return score;
    }

    public float Score(ReadOnlySpan<uint> codes)
    {
        Span<float> state = stackalloc float[Stride];
        Begin(state);
        Accumulate(codes, state);
        return Output(state);
    }

    public static float Probability(float score) => 1 / (1 + MathF.Exp(-score));
}
