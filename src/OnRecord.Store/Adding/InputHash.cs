using System.Security.Cryptography;
using System.Text;
using OnRecord.Reading;

namespace OnRecord.Store.Adding;

/// <summary>What tells an input that was added before it is read again: a hash of its bytes and of what is known of it from
/// outside.</summary>
public static class InputHash
{
    private const int Length = 16;

    /// <summary>Of the bytes of a report and all that is known of them from outside; what messages call it is no part.</summary>
    public static byte[] Of(ReportInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var known = input.Known;
        string?[] outside = [$"{input.Content}", input.Charset, known?.Title, .. known?.Authors ?? [], known?.Published?.ToString(), known?.Outlet, known?.Language, .. input.Notes];
        return Of(string.Join('\n', outside), input.Url, input.Bytes.Span);
    }

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
