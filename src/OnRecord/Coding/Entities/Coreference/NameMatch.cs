using OnRecord.Knowledge.Actors;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Finds the actor whose names agree with a name: the same words, the same person's fuller name, initials, a
/// shortened name of a body. Of several the one named last counts, and the mention is marked uncertain when they
/// stand near each other.</summary>
internal sealed class NameMatch(Resolution resolution)
{
    private const int NearInTokens = 80;
    private const int MostMentions = 40;

    // Short surnames that sound alike ("Lee", "Leigh") are two.
    private const int ShortestSurname = 6;

    public ActorCluster? Find(Mention mention, NameForm form, KnownActor? known)
    {
        ActorCluster? best = null;
        var (bestRank, bestDistance, rivals) = (0, int.MaxValue, 0);
        foreach (var cluster in resolution.Named(form))
        {
            if (!CanBe(cluster, mention, known))
            {
                continue;
            }

            var rank = Rank(cluster, mention, form);
            if (rank == 0 || rank < bestRank)
            {
                continue;
            }

            var distance = Distance(cluster, mention);
            rivals = rank > bestRank ? 0 : rivals + (Math.Abs(distance - bestDistance) < NearInTokens ? 1 : 0);
            if (rank > bestRank || distance < bestDistance)
            {
                (best, bestRank, bestDistance) = (cluster, rank, distance);
            }
        }

        mention.IsUncertain = rivals > 0;
        return best;
    }

    private static bool CanBe(ActorCluster cluster, Mention mention, KnownActor? known)
    {
        var profile = mention.Profile;
        return cluster.Names.Count > 0
            && (known is null || cluster.Actor.Known is null || known == cluster.Actor.Known)
            && (profile.Kind is null || profile.IsGuess || (profile.Kind == ActorKind.Person) == cluster.IsPerson)
            && (profile.Kind is null || profile.IsGuess || (profile.Kind == ActorKind.Place) == (cluster.Kind == ActorKind.Place))
            && (cluster.Gender == Gender.Unknown || profile.Gender == Gender.Unknown || cluster.Gender == profile.Gender);
    }

    private int Rank(ActorCluster cluster, Mention mention, NameForm form)
    {
        var best = 0;
        foreach (var name in cluster.Names)
        {
            best = Math.Max(best, name.Is(form) ? 4 : cluster.IsPerson ? PersonRank(name, form) : BodyRank(name, form, mention));
        }

        return best;
    }

    private int PersonRank(NameForm name, NameForm form)
    {
        if (form.IsOtherGeneration(name))
        {
            return 0;
        }

        if (form.Words.Length > 1 && name.Words.Length > 1)
        {
            return form.IsSamePerson(name, resolution.Lexicon.GivenNames) ? 3 : 0;
        }

        var (single, full) = form.Words.Length == 1 ? (form, name) : (name, form);
        if (single.Last == full.Last || ((single.HasArticle || full.HasArticle) && Spelling.SoundsLike(single.Last, full.Last)))
        {
            return 3;
        }

        return single.Last == full.Words[0] || (single.Last.Length >= ShortestSurname && Spelling.SoundsLike(single.Last, full.Last)) ? 2
            : full.Words.Length > 2 && single.Last == full.Words[^2] ? 1
            : 0;
    }

    private static int BodyRank(NameForm name, NameForm form, Mention mention)
    {
        if (form.IsAcronymOf(name) || name.IsAcronymOf(form))
        {
            return 3;
        }

        return mention.Profile.Known.Count == 0 && (form.IsEdgeOf(name) || name.IsEdgeOf(form)) ? 2 : 0;
    }

    private static int Distance(ActorCluster cluster, Mention mention)
    {
        var best = int.MaxValue;
        foreach (var other in cluster.Actor.Mentions.TakeLast(MostMentions))
        {
            var distance = mention.Head - other.Head;
            best = Math.Min(best, distance > 0 ? distance : 10_000 - distance);
        }

        return best;
    }
}
