using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Countries;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Entities.Mentions;

/// <summary>A run of tokens that the tagger or the knowledge base takes for a name.</summary>
internal sealed record NameCandidate(TokenSpan Tokens)
{
    public EntityLabel? Label { get; init; }

    public IReadOnlyList<KnownActor> Known { get; init; } = [];

    public CountryMatch? Country { get; init; }

    /// <summary>Country named inside a longer name ("Iraq" in "Central Bank of Iraq").</summary>
    public string? Inner { get; init; }

    public bool IsGuess { get; init; }
}
