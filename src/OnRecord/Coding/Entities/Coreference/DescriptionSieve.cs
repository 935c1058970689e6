using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Finds the actor that syntax says a noun phrase describes: apposition ("X, the founder of Y"), its
/// coordination ("founder and president"), a copular clause ("X is the founder").</summary>
internal sealed class DescriptionSieve(Resolution resolution)
{
    private const int LongestTitle = 5;

    private readonly Document _document = resolution.Document;

    /// <summary>Null when the mention describes none of the actors found so far.</summary>
    public ActorCluster? Find(Mention mention)
    {
        var target = Apposed(mention) ?? Coordinated(mention) ?? Joined(mention) ?? Subject(mention);
        return target?.Actor is { } actor && Fits(resolution.Of(actor), mention) ? resolution.Of(actor) : null;
    }

    private Mention? Apposed(Mention mention)
    {
        ref readonly var token = ref _document[mention.Head];
        if (Deprel.Is(token.Deprel, Deprel.Appos) && resolution.At(token.Head) is { } described)
        {
            return described;
        }

        foreach (var child in _document.Children(mention.Head))
        {
            if (Deprel.Is(_document[child].Deprel, Deprel.Appos) && NameOf(child) is { } name)
            {
                return name;
            }
        }

        return Before(mention) ?? Beside(mention) ?? Called(mention);
    }

    /// <summary>The name that a token heads or opens with its title: parsers hang "General X" on "General".</summary>
    private Mention? NameOf(int token)
    {
        for (var i = token; i < Math.Min(token + LongestTitle, _document.Count); i++)
        {
            if (resolution.Over(i) is { Kind: MentionKind.Name } name)
            {
                return name.Tokens.Contains(token) ? name : null;
            }
        }

        return null;
    }

    /// <summary>"a commander known as X", "a group calling itself X", "a town called X".</summary>
    private Mention? Called(Mention mention)
    {
        foreach (var clause in _document.Children(mention.Head))
        {
            if (clause < mention.Head || _document[clause].Deprel != Deprel.Acl || !resolution.Lexicon.Is(WordClass.Naming, _document[clause].Lemma.ToLowerInvariant()))
            {
                continue;
            }

            foreach (var child in _document.Children(clause))
            {
                if (child > clause && Deprel.Base(_document[child].Deprel) is Deprel.Obl or Deprel.Obj or Deprel.Xcomp && resolution.Over(child) is { Kind: MentionKind.Name } name)
                {
                    return name;
                }
            }
        }

        return null;
    }

    /// <summary>A description right before a name that depends on it, or on which it depends ("her lawyer Ann Lee"); also
    /// where the parse makes both the subject of one verb.</summary>
    private Mention? Before(Mention mention) =>
        mention.Profile.Kind == ActorKind.Person && mention.Tokens.End < _document.Count
        && resolution.Over(mention.Tokens.End) is { Kind: MentionKind.Name, Profile.Kind: ActorKind.Person } name
        && name.Tokens.Start == mention.Tokens.End
        && (_document[name.Head].Head == mention.Head || _document[mention.Head].Head == name.Head
            || (_document[name.Head].Head == _document[mention.Head].Head && _document[name.Head].Deprel == _document[mention.Head].Deprel))
            ? name
            : null;

    /// <summary>A parse may hang an apposition elsewhere: a described noun right after a name and a comma.</summary>
    private Mention? Beside(Mention mention)
    {
        var comma = mention.Tokens.Start - 1;
        var isLoose = _document[mention.Head].Deprel is "parataxis" or "dep" or "list" or "nmod:unmarked" or "nmod:npmod" || IsEnclosedSupport(mention);
        return isLoose && comma > 0 && _document.Form(comma) is "," && mention.Profile.Definiteness != Definiteness.Bare
            && resolution.Over(comma - 1) is { Kind: MentionKind.Name } name && name.Tokens.End == comma
            && _document.SentenceIndexOf(name.Head) == _document.SentenceIndexOf(mention.Head)
                ? name
                : null;
    }

    /// <summary>"X, their main backer," with a mark on either side is said of X wherever the parse hangs it.</summary>
    private bool IsEnclosedSupport(Mention mention) =>
        !mention.IsPlural && resolution.Lexicon.Is(WordClass.Alignment, _document[mention.Head].Lemma.ToLowerInvariant())
        && mention.Profile.Definiteness is Definiteness.Possessive or Definiteness.Definite
        && (mention.Tokens.End >= _document.Count || _document[mention.Tokens.End].Upos == Upos.PUNCT);

    /// <summary>The second of two roles that share one determiner.</summary>
    private Mention? Coordinated(Mention mention)
    {
        ref readonly var token = ref _document[mention.Head];
        return token.Deprel == Deprel.Conj && mention.Profile.Definiteness == Definiteness.Bare && !mention.IsPlural
            && resolution.At(token.Head) is { Kind: MentionKind.Nominal, IsPlural: false } first
            && (Apposed(first) ?? Subject(first)) is not null
                ? first
                : null;
    }

    /// <summary>A bare role that the parse joins to the name itself: "Ann Lee, founder and president".</summary>
    private Mention? Joined(Mention mention)
    {
        ref readonly var token = ref _document[mention.Head];
        return token.Deprel == Deprel.Conj && token.Head < mention.Head && !mention.IsPlural
            && mention.Profile is { Kind: ActorKind.Person, Definiteness: Definiteness.Bare, Titles.Count: > 0 }
            && resolution.Over(token.Head) is { Kind: MentionKind.Name, Profile.Kind: ActorKind.Person } name
                ? name
                : null;
    }

    private Mention? Subject(Mention mention)
    {
        var subject = _document.Child(mention.Head, Deprel.Nsubj);
        return subject >= 0 && _document.HasChild(mention.Head, Deprel.Cop) && !IsDoubtful(mention.Head) ? resolution.At(subject) : null;
    }

    /// <summary>Negated, modal and conditional copulas say nothing of what somebody is.</summary>
    private bool IsDoubtful(int predicate)
    {
        foreach (var child in _document.Children(predicate))
        {
            ref readonly var token = ref _document[child];
            if (token.Xpos == "MD" || token.Lemma is "not" or "never" or "if")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(ActorCluster cluster, Mention mention)
    {
        var kind = mention.Profile.Kind;
        var isPersonNoun = kind is ActorKind.Person;
        if (cluster.IsPerson)
        {
            return isPersonNoun && GendersAgree(cluster.Gender, mention.Profile.Gender);
        }

        return cluster.Actor.IsNamed
            ? kind is not ActorKind.People || cluster.Kind is ActorKind.People or ActorKind.ArmedGroup || cluster.IsPlural == true
            : isPersonNoun == cluster.IsPerson && cluster.IsPlural == mention.IsPlural;
    }

    private static bool GendersAgree(Gender first, Gender second) =>
        first == Gender.Unknown || second == Gender.Unknown || first == second;
}
