using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Cli.Watching.Delivery;

/// <summary>Signatures of the Standard Webhooks specification, version 1: HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";
    private const int ShortestKey = 24;
    private const int LongestKey = 64;
    private const int ShortestText = 16;

    /// <summary>Whether a text can be a secret: <c>whsec_</c> and 24 to 64 bytes in base64, or any other text of 16 characters and more, whose
    /// UTF-8 is the key.</summary>
    public static bool IsSecret(string secret) => secret.StartsWith(Prefix, StringComparison.Ordinal)
        ? Convert.TryFromBase64String(secret[Prefix.Length..], new byte[secret.Length], out var length) && length is >= ShortestKey and <= LongestKey
        : secret.Length >= ShortestText;

    /// <summary>The value of <c>webhook-signature</c>: one signature for each secret, divided by blanks.</summary>
    /// <param name="timestamp">Seconds since 1970.</param>
    public static string Of(IEnumerable<string> secrets, string id, long timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}");
        return string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Key(secret), signed))}"));
    }

    private static byte[] Key(string secret) => secret.StartsWith(Prefix, StringComparison.Ordinal) ? Convert.FromBase64String(secret[Prefix.Length..]) : Encoding.UTF8.GetBytes(secret);
}
