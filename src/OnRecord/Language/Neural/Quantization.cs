using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Language.Neural;

/// <summary>Whole numbers for the weights and the outputs of layers, seven bits each: four products of two bytes then fit a
/// 16-bit sum, and a product of matrices is the same to the last bit on every machine and in every order of its sums.
/// A linear code with one step for each column of weights (Jacob et al. 2018, "Quantization and Training of Neural Networks for
/// Efficient Integer-Arithmetic-Only Inference").</summary>
internal static class Quantization
{
    /// <summary>Weights run from −this to this, in steps of the largest of their column divided by it.</summary>
    public const int Levels = 63;

    /// <summary>What stands for an output of 0; outputs from −1 to 1 are written as 1 to 127.</summary>
    public const int Zero = 64;

    /// <summary>Writes 16 outputs between −1 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Write(Vector512<float> outputs, byte* target)
    {
        var whole = Vector512.ConvertToInt32Native(Vector512.Round(outputs * Vector512.Create((float)Levels))) + Vector512.Create(Zero);
        var shorts = Vector256.Narrow(whole.GetLower(), whole.GetUpper());
        Vector128.Narrow(shorts.GetLower(), shorts.GetUpper()).AsByte().Store(target);
    }
}
