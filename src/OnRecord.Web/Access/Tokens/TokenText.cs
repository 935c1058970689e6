using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Web.Access.Tokens;

/// <summary>The text of a token: <c>onr_</c>, eight characters that name it, and 256 random bits. Only a hash of the bits is
/// kept, and a plain one: they cannot be guessed.</summary>
internal readonly record struct TokenText(string Id, byte[] Hash)
{
    private const string Start = "onr_";
    private const int IdLength = 8;
    private const int SecretLength = 43;

    public static (string Text, TokenText Token) New()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return ($"{Start}{id}_{secret}", new TokenText(id, Hashed(secret)));
    }

    /// <summary>Null for what has not the form of one.</summary>
    public static TokenText? Parse(string text) =>
        text.Length == Start.Length + IdLength + 1 + SecretLength && text.StartsWith(Start, StringComparison.Ordinal) && text[Start.Length + IdLength] == '_'
            ? new TokenText(text.Substring(Start.Length, IdLength), Hashed(text[^SecretLength..]))
            : null;

    private static byte[] Hashed(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
