using OnRecord.Text;

namespace OnRecord.Knowledge.Actors;

/// <summary>A title in front of or after a name.</summary>
/// <param name="Office">Canonical lower-case title ("prime minister" for "PM"); null for honorifics without an office.</param>
/// <param name="Sector">PLOVER sector; null when the title says none.</param>
/// <param name="Kind">office, rank, honorific or role.</param>
public sealed record TitleMatch(TokenSpan Tokens, string? Office, string? Sector, string Kind)
{
    /// <summary>What the office heads ("head-of-government"); null when the data gives nothing.</summary>
    public string? Scope { get; init; }
}
