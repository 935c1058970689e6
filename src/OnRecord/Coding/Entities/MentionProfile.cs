using OnRecord.Knowledge.Actors;
using OnRecord.Knowledge.Countries;
using OnRecord.Records;

namespace OnRecord.Coding.Entities;

/// <summary>What the words of one mention tell of its referent, before the rest of the report is consulted.</summary>
internal sealed record MentionProfile
{
    public static readonly MentionProfile Empty = new();

    /// <summary>Null when the words do not tell.</summary>
    public ActorKind? Kind { get; init; }

    public Gender Gender { get; init; }

    /// <summary>Grammatical person: 1, 2 or 3.</summary>
    public byte Person { get; init; } = 3;

    public Definiteness Definiteness { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the country that the mention names or that modifies it ("Iraqi" in "Iraqi armed
    /// factions", "France" in "the president of France").</summary>
    public string? Country { get; init; }

    /// <summary>How the mention itself stands for a country (its name, its capital, a seat); null when it does not.</summary>
    public CountryTerm? Term { get; init; }

    /// <summary>PLOVER sectors that nouns, titles and seats give, primary first.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    public IReadOnlyList<TitleUse> Titles { get; init; } = [];

    /// <summary>Entries of the knowledge base that bear the name; more than one when it is ambiguous.</summary>
    public IReadOnlyList<KnownActor> Known { get; init; } = [];

    /// <summary>True when a noun of the phrase names a kind of agent, rather than any person or place.</summary>
    public bool IsAgent { get; init; }

    /// <summary>Token of the possessor ("Kadhimi" in "Kadhimi's government"), or -1.</summary>
    public int Possessor { get; init; } = -1;

    /// <summary>A name that neither the tagger nor the knowledge base confirms.</summary>
    public bool IsGuess { get; init; }
}
