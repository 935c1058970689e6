using OnRecord.Coding.Entities.Mentions;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Resolves third-person and relative pronouns. A pronoun that fits two actors about equally stays
/// unresolved and is marked uncertain; first and second persons wait for the sources of quotations.</summary>
internal sealed class PronounSieve(
    Resolution resolution,
    AntecedentWeights weights,
    Action<Mention, IReadOnlyList<Antecedent>>? observer)
{
    /// <summary>Two candidates whose probabilities are closer than this are about equally good.</summary>
    private const double Margin = 0.05;

    /// <summary>The same for the one who speaks: words in a wrong mouth do more harm than a speaker left open ("A met B. He
    /// said …").</summary>
    private const double SpeakerMargin = 0.3;

    private readonly AntecedentSearch _search = new(resolution);
    private readonly RelativeAntecedent _relatives = new(resolution);

    public void Resolve(Mention pronoun)
    {
        if (pronoun.Profile.Person != 3)
        {
            return;
        }

        if (IsRelative(pronoun))
        {
            Attach(pronoun, _relatives.Of(pronoun.Head)?.Actor);
            return;
        }

        if (_search.ContinuingSpeaker(pronoun) is { } speaker)
        {
            Attach(pronoun, speaker.Actor);
            return;
        }

        var candidates = _search.Candidates(pronoun);
        observer?.Invoke(pronoun, candidates);
        Attach(pronoun, Choose(pronoun, Able(pronoun, candidates))?.Actor);
    }

    /// <summary>"It denied …": things and places say nothing, and somebody does.</summary>
    private List<Antecedent> Able(Mention pronoun, List<Antecedent> candidates)
    {
        if (AntecedentSearch.ClassOf(pronoun) != PronounClass.Thing || resolution.Document[pronoun.Head].Deprel != Deprel.Nsubj || !_search.IsSpeaker(pronoun.Head))
        {
            return candidates;
        }

        var able = candidates.FindAll(candidate => candidate.Cluster is { Kind: not ActorKind.Place });
        return able.Count > 0 ? able : candidates;
    }

    private static bool IsRelative(Mention pronoun) => pronoun.Profile.Gender == Gender.Unknown && !pronoun.IsPlural;

    private void Attach(Mention pronoun, ActorDraft? actor)
    {
        if (actor is not null)
        {
            resolution.Of(actor).Add(pronoun);
        }
    }

    private ActorCluster? Choose(Mention pronoun, List<Antecedent> candidates)
    {
        if (candidates.Count == 1)
        {
            return candidates[0].Cluster;
        }

        var pronounClass = AntecedentSearch.ClassOf(pronoun);
        var (best, next) = (candidates[^1], candidates[^1]);
        var (bestScore, nextScore) = (double.NegativeInfinity, double.NegativeInfinity);
        var total = 0.0;
        foreach (var candidate in candidates)
        {
            var score = weights.Score(pronounClass, candidate.Features);
            total += Math.Exp(score);
            if (score > bestScore)
            {
                (best, bestScore, next, nextScore) = (candidate, score, best, bestScore);
            }
            else if (score > nextScore)
            {
                (next, nextScore) = (candidate, score);
            }
        }

        var margin = next.Cluster is not null && !pronoun.IsPlural && _search.IsSpeaker(pronoun.Head) ? SpeakerMargin : Margin;
        pronoun.IsUncertain = best.Cluster is not null
            && ((Math.Exp(bestScore) - Math.Exp(nextScore)) / total < margin || AreConjuncts(best, next));
        return pronoun.IsUncertain ? null : best.Cluster;
    }

    /// <summary>Coordination puts two on one footing ("X met Y and Z. He …").</summary>
    private bool AreConjuncts(Antecedent first, Antecedent second) =>
        first.Head >= 0 && second is { Head: >= 0, Cluster: not null }
        && NounPhrase.FirstConjunct(resolution.Document, first.Head) == NounPhrase.FirstConjunct(resolution.Document, second.Head);
}
