using System.Text;

namespace OnRecord.Tests.Fuzzing;

/// <summary>Makes broken inputs from whole ones. The same seed gives the same inputs.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> corpus, IReadOnlyList<string> tokens)
{
    private const int Longest = 4096;
    private const int MostSteps = 6;

    private readonly Random _random = new(seed);
    private readonly byte[][] _tokens = [.. tokens.Select(Encoding.UTF8.GetBytes)];

    public byte[] Next()
    {
        var bytes = new List<byte>(corpus[_random.Next(corpus.Count)]);
        for (var steps = _random.Next(1, MostSteps + 1); steps > 0; steps--)
        {
            Mutate(bytes);
        }

        return [.. bytes.Take(Longest)];
    }

    private void Mutate(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, 1 << _random.Next(8));
        switch (_random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = Interesting[_random.Next(Interesting.Length)];
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3 when bytes.Count < Longest:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4 or 5:
                bytes.InsertRange(at, _tokens[_random.Next(_tokens.Length)]);
                break;
            case 6:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 7:
                var other = corpus[_random.Next(corpus.Count)];
                var from = _random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 64)).ToArray());
                break;
            default:
                bytes.InsertRange(at, Enumerable.Repeat((byte)_random.Next(256), length));
                break;
        }
    }

    private static ReadOnlySpan<byte> Interesting => [0, 1, 0x0A, 0x0D, 0x1F, 0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x5C, 0x7B, 0x7F, 0x80, 0xBF, 0xC3, 0xED, 0xF4, 0xFE, 0xFF];
}
