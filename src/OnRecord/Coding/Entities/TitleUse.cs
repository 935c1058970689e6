using OnRecord.Knowledge.Actors;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Entities;

/// <summary>A title or role in the text: the words, and the office they stand for.</summary>
/// <param name="Office">Canonical, lower case: "prime minister"; empty for honorifics.</param>
/// <param name="Sector">PLOVER sector; empty when the title says none.</param>
/// <param name="Kind">office, rank, honorific or role.</param>
internal sealed record TitleUse(TokenSpan Tokens, string Office, string Sector, string Kind)
{
    /// <summary>What sort of body the words name ("newspaper", "security firm"); null when they say what somebody does.</summary>
    public ActorKind? Body { get; init; }

    /// <summary>Of <see cref="TitleMatch.Scope"/>.</summary>
    public string? Scope { get; init; }

    /// <summary>True for words that say what somebody does, rather than how he is addressed.</summary>
    public bool IsRole => Body is null && Kind is not "honorific" && Office.Length > 0;

    public static TitleUse Of(TitleMatch match) => new(match.Tokens, match.Office ?? "", match.Sector ?? "", match.Kind) { Scope = match.Scope };
}
