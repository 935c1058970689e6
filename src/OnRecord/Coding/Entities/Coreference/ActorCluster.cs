using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>An actor while its mentions are gathered, with what they have told so far.</summary>
internal sealed class ActorCluster(ActorDraft actor)
{
    public ActorDraft Actor { get; } = actor;

    /// <summary>Names in the order met; empty for actors without a name.</summary>
    public List<NameForm> Names { get; } = [];

    /// <summary>Lower-case lemmas of the nouns that describe the actor.</summary>
    public HashSet<string> Nouns { get; } = [];

    /// <summary>Canonical offices and roles ("prime minister").</summary>
    public HashSet<string> Offices { get; } = [];

    /// <summary>Adjectives and compound nouns of the descriptions ("senior", "party"), lower-case lemmas.</summary>
    public HashSet<string> Modifiers { get; } = [];

    public Gender Gender { get; set; }

    /// <summary>Null when the mentions do not tell, as for most bodies.</summary>
    public bool? IsPlural { get; set; }

    /// <summary>Whose it is ("his forces"); null when not said.</summary>
    public ActorDraft? Owner { get; set; }

    public ActorKind Kind => Actor.Kind;

    public bool IsPerson => Actor.Kind == ActorKind.Person;

    public void Add(Mention mention)
    {
        mention.Actor = Actor;
        Actor.Mentions.Add(mention);
        var profile = mention.Profile;
        if (Gender == Gender.Unknown && !(profile.Gender == Gender.Neuter && Actor.Kind is ActorKind.Person or ActorKind.People))
        {
            Gender = profile.Gender;
        }

        if (mention.Kind != MentionKind.Pronoun)
        {
            IsPlural ??= mention.IsPlural;
            Actor.Country ??= profile.Country;
        }
    }
}
