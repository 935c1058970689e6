using System.Runtime.InteropServices;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>Weights and optimizer moments in full precision.</summary>
internal static class TrainingCheckpoint
{
    private const int Magic = 0x4B43524F;

    public static void Write(Stream stream, int epoch, Adam adam, NetworkWeights weights)
    {
        Span<int> header = [Magic, epoch, adam.Step, Total(weights)];
        stream.Write(MemoryMarshal.AsBytes(header));
        foreach (var matrix in All(adam, weights))
        {
            stream.Write(MemoryMarshal.AsBytes(matrix.Values));
        }
    }

    public static int Read(Stream stream, Adam adam, NetworkWeights weights)
    {
        Span<int> header = stackalloc int[4];
        stream.ReadExactly(MemoryMarshal.AsBytes(header));
        if (header[0] != Magic || header[3] != Total(weights))
        {
            throw new InvalidDataException("the checkpoint was written for other sizes or other training data; remove it to start anew");
        }

        adam.Step = header[2];
        foreach (var matrix in All(adam, weights))
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(matrix.Values));
        }

        return header[1];
    }

    private static int Total(NetworkWeights weights) => Matrices(weights).Sum(matrix => matrix.Values.Length);

    private static IEnumerable<Matrix> All(Adam adam, NetworkWeights weights) =>
        Matrices(weights).Concat(Matrices(adam.First)).Concat(Matrices(adam.Second));

    private static IEnumerable<Matrix> Matrices(NetworkWeights weights) =>
        weights.Dense().Prepend(weights.Pieces).Prepend(weights.Words);
}
