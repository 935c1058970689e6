using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Finds the named body that "the group" or "the agency" stands for: of those that the noun can name, one of the
/// sentence nearest before; in it, one that the sentence is about before one that is named in passing (after centering: Grosz,
/// Joshi and Weinstein 1995).</summary>
internal sealed class BodyHypernym(Resolution resolution)
{
    private const int WindowInSentences = 3;
    private const int MostSteps = 16;
    private const string Media = "media";

    private readonly Document _document = resolution.Document;

    /// <summary>Null when the noun stands for no body, or none that it can name was named of late.</summary>
    public ActorCluster? Find(Mention mention, string noun)
    {
        // "This newspaper" is the one that one reads.
        if (resolution.Lexicon.KindsOf(noun) is not { Count: > 0 } kinds || (mention.Profile.Definiteness == Definiteness.Demonstrative && kinds.Contains(Media)))
        {
            return null;
        }

        ActorCluster? best = null;
        var bestPlace = (Sentence: -1, Prominence: -1, Head: -1);
        foreach (var (cluster, last) in Recent.Before(resolution, mention, WindowInSentences))
        {
            if (!CanBe(cluster, mention, noun, kinds))
            {
                continue;
            }

            var place = (_document.SentenceIndexOf(last.Head), Prominence(last.Head), last.Head);
            if (place.CompareTo(bestPlace) > 0)
            {
                (best, bestPlace) = (cluster, place);
            }
        }

        return best;
    }

    private bool CanBe(ActorCluster cluster, Mention mention, string noun, IReadOnlyList<string> kinds)
    {
        if (!cluster.Actor.IsNamed || cluster.Owner is not null
            || cluster.Kind is not (ActorKind.ArmedGroup or ActorKind.Party or ActorKind.Institution or ActorKind.Organization))
        {
            return false;
        }

        if (cluster.Actor.Known is { } known)
        {
            return kinds.Contains(known.Category);
        }

        // A body of which only its name is known: not one that calls itself something else.
        return mention.Profile.Kind is { } kind && (cluster.Kind == kind || cluster.Kind == ActorKind.Organization || kind == ActorKind.Organization)
            && cluster.Nouns.All(other => other == noun || resolution.Lexicon.KindsOf(other) is not { Count: > 0 } others || others.Intersect(kinds).Any());
    }

    /// <summary>2 for the subject of a clause and what belongs to it, 0 for what a relative clause names, 1 for the rest.</summary>
    private int Prominence(int token)
    {
        var prominence = 1;
        for (var steps = 0; steps < MostSteps && token >= 0; steps++, token = _document[token].Head)
        {
            var deprel = _document[token].Deprel;
            if (deprel == Deprel.AclRelcl)
            {
                return 0;
            }

            prominence = Deprel.Is(deprel, Deprel.Advcl) ? 1 : Deprel.Is(deprel, Deprel.Nsubj) ? 2 : prominence;
        }

        return prominence;
    }
}
