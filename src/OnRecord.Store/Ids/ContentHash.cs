using System.Security.Cryptography;
using System.Text;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Ids;

/// <summary>SHA-256 over UTF-8, in lower-case hexadecimal digits. Text is hashed as the database keeps it, so that anyone can
/// check a hash against the stored text.</summary>
internal static class ContentHash
{
    /// <summary>Digits of an id: 128 bits.</summary>
    public const int IdLength = 32;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StoredText.Of(text))));

    /// <summary>The id of a thing that these parts tell from all others, in this order; null and empty differ.</summary>
    public static string IdOf(params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            joined.Append(part is null ? "-" : $"{part.Length}:").Append(part).Append('\n');
        }

        return Of(joined.ToString())[..IdLength];
    }
}
