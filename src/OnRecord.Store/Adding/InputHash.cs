using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Store.Adding;

/// <summary>What tells an input that was added before it is read again: a hash of its bytes and of what is known of it from
/// outside.</summary>
public static class InputHash
{
    private const int Length = 16;

    /// <param name="form">How the bytes are read: the same bytes read otherwise are another input.</param>
    /// <param name="url">Null when not known.</param>
    public static byte[] Of(string form, string? url, ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{form}\n{url}\n"));
        hash.AppendData(bytes);
        return hash.GetHashAndReset()[..Length];
    }
}
