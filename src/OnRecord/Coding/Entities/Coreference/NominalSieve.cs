using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Resolves a noun phrase to an actor of the report, or makes a new one. An indefinite phrase introduces its
/// referent, so that an unnamed source never becomes a named person; a definite one looks back.</summary>
internal sealed class NominalSieve(Resolution resolution)
{
    private const int WindowInSentences = 25;

    private readonly RoleMatch _roles = new(resolution);
    private readonly PlaceHypernym _places = new(resolution);
    private readonly BodyHypernym _bodies = new(resolution);

    public void Resolve(Mention mention)
    {
        var description = new Description(resolution, mention);
        var cluster = Government(mention, description) ?? (_places.IsNamed(mention, out var named) ? named : Find(mention, description)) ?? Make(mention, description);
        cluster.Add(mention);
        description.AddTo(cluster);
    }

    private ActorCluster? Find(Mention mention, Description description)
    {
        if (mention.Profile.Definiteness == Definiteness.Indefinite)
        {
            return null;
        }

        if (mention.Profile.Definiteness == Definiteness.Bare && mention.Profile.Titles.Count == 0)
        {
            return mention.IsPlural && !description.IsDistinct && description is not { Noun: "people", HasModifiers: false } ? SameDescription(mention, description, exact: true) : null;
        }

        return _roles.Find(mention, description)
            ?? SameDescription(mention, description, exact: false)
            ?? Hypernym(mention, description);
    }

    /// <summary>"The government", "Kadhimi's government", "the Iraqi government": that of the country stated, of the
    /// possessor's country, or of the one country that the report is about.</summary>
    private ActorCluster? Government(Mention mention, Description description)
    {
        if (mention.Profile.Kind != ActorKind.Government || mention.IsPlural
            || mention.Profile.Definiteness is Definiteness.Indefinite
            || description.Noun is not ("government" or "administration" or "authority"))
        {
            return null;
        }

        var country = description.Country ?? description.Owner?.Country ?? (description.IsOwned ? null : resolution.DominantCountry);
        if (country is null || description.HasForeignModifier)
        {
            return null;
        }

        var key = ActorKeys.Government(country);
        if (resolution.Find(key) is { } known)
        {
            return known;
        }

        var made = resolution.New(CountryNames.Government(resolution, country) ?? resolution.Text(mention.Tokens), ActorKind.Government, isNamed: true);
        made.Actor.Country = country;
        resolution.Bind(key, made);
        return made;
    }

    private ActorCluster? SameDescription(Mention mention, Description description, bool exact)
    {
        ActorCluster? best = null;
        var bestHead = -1;
        foreach (var (cluster, last) in Recent.Before(resolution, mention, WindowInSentences))
        {
            if (last.Head > bestHead && description.Agrees(cluster, exact) && NumberAgrees(cluster, mention) && SortAgrees(cluster, mention))
            {
                (best, bestHead) = (cluster, last.Head);
            }
        }

        return best;
    }

    /// <summary>"The country", "the group", "the city": the last named actor of the sort.</summary>
    private ActorCluster? Hypernym(Mention mention, Description description)
    {
        if (mention.IsPlural || mention.Profile.Definiteness == Definiteness.Possessive || description.IsDistinct)
        {
            return null;
        }

        if (description.HasModifiers)
        {
            return mention.Profile.Kind is ActorKind.ArmedGroup or ActorKind.Party
                ? LastOf(mention, 2, cluster => cluster.Actor.IsNamed && cluster.Kind == mention.Profile.Kind && description.CountryAgrees(cluster))
                : null;
        }

        if (description.Noun is "country" or "nation")
        {
            return resolution.DominantCountry is { } country && resolution.Find(ActorKeys.State(country)) is { } state
                && state.Actor.Mentions[0].Head < mention.Head
                    ? state
                    : LastOf(mention, 6, cluster => cluster.Kind == ActorKind.State);
        }

        return mention.Profile.Kind switch
        {
            ActorKind.Place => _places.Find(mention, description.Noun),
            ActorKind.ArmedGroup or ActorKind.Party or ActorKind.Organization or ActorKind.Institution => _bodies.Find(mention, description.Noun),
            ActorKind.Government when description.Noun is "bloc" or "union" =>
                LastOf(mention, 3, cluster => cluster.Actor.IsNamed && cluster.Actor.Known is { Kind: not ActorKind.Person } && cluster.Kind is ActorKind.Government or ActorKind.Organization),
            ActorKind.Person when description.Noun is "man" or "woman" =>
                LastOf(mention, 3, cluster => cluster.IsPerson && cluster.Gender == mention.Profile.Gender),
            _ => null,
        };
    }

    private ActorCluster? LastOf(Mention mention, int sentences, Func<ActorCluster, bool> test)
    {
        ActorCluster? best = null;
        var bestHead = -1;
        foreach (var (cluster, last) in Recent.Before(resolution, mention, sentences))
        {
            if (last.Head > bestHead && test(cluster))
            {
                (best, bestHead) = (cluster, last.Head);
            }
        }

        return best;
    }

    /// <summary>"The union" is no union of states, "the movement" no government.</summary>
    private static bool SortAgrees(ActorCluster cluster, Mention mention) =>
        !cluster.Actor.IsNamed || cluster.Kind is not (ActorKind.Government or ActorKind.State)
        || mention.Profile.Kind is ActorKind.Government or ActorKind.State or ActorKind.Person or ActorKind.Institution;

    private static bool NumberAgrees(ActorCluster cluster, Mention mention) =>
        cluster.IsPlural is null || cluster.IsPlural == mention.IsPlural;

    private ActorCluster Make(Mention mention, Description description)
    {
        var cluster = resolution.New(resolution.Text(mention.Tokens), mention.Profile.Kind ?? ActorKind.People, isNamed: false);
        cluster.Owner = description.Owner;
        cluster.IsPlural = mention.IsPlural;
        return cluster;
    }
}
