using System.Numerics.Tensors;

namespace OnRecord.Language.Neural;

internal static class RelationPair
{
    /// <summary>Writes [d ∘ h, d, h], the input of the relation scorer.</summary>
    public static void Write(ReadOnlySpan<float> dependent, ReadOnlySpan<float> head, Span<float> pair)
    {
        var size = dependent.Length;
        TensorPrimitives.Multiply(dependent, head, pair);
        dependent.CopyTo(pair[size..]);
        head.CopyTo(pair[(2 * size)..]);
    }
}
