using OnRecord.Coding.Entities.Mentions;
using OnRecord.Language;
using OnRecord.Records;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Lists the candidate antecedents of a third-person pronoun, nearest first, ending with the choice of none.
/// Candidates that disagree in gender, number or animacy, or that the grammar of binding forbids, are left out.</summary>
internal sealed class AntecedentSearch(Resolution resolution)
{
    private const int WindowInSentences = 4;
    private const int MostCandidates = 24;
    private const int MostTokens = 600;
    private const int SpeakerWithinSentences = 3;

    private readonly Document _document = resolution.Document;
    private readonly QuotationDepth _quotations = new(resolution.Document);

    public static PronounClass ClassOf(Mention pronoun) => pronoun.Profile.Gender switch
    {
        Gender.Male or Gender.Female => PronounClass.Person,
        Gender.Neuter => PronounClass.Thing,
        _ => PronounClass.Plural,
    };

    public List<Antecedent> Candidates(Mention pronoun)
    {
        var found = new List<Antecedent>();
        var pronounClass = ClassOf(pronoun);
        var seen = new HashSet<ActorDraft>();
        var oldest = _document.SentenceIndexOf(pronoun.Head) - WindowInSentences;
        var last = Math.Max(0, pronoun.Head - MostTokens);
        for (var token = pronoun.Head - 1; token >= last && found.Count < MostCandidates; token--)
        {
            if (_document.SentenceIndexOf(token) < oldest)
            {
                break;
            }

            if (resolution.At(token) is { } mention)
            {
                if (mention.Actor is { } actor && Fits(pronoun, mention, resolution.Of(actor)) && seen.Add(actor))
                {
                    found.Add(new Antecedent(resolution.Of(actor), token, Features(pronoun, pronounClass, mention, token, resolution.Of(actor), found.Count)));
                }
            }
            else if (pronounClass != PronounClass.Person && IsThing(token, pronoun.IsPlural))
            {
                found.Add(new Antecedent(null, token, Features(pronoun, pronounClass, null, token, null, found.Count)));
            }
        }

        found.Add(new Antecedent(null, -1, NoneFeatures(pronoun.Head)));
        return found;
    }

    private List<AntecedentFeature> NoneFeatures(int pronoun)
    {
        var features = new List<AntecedentFeature> { AntecedentFeature.None };
        AddIf(features, _document[pronoun].Deprel == Deprel.NmodPoss, AntecedentFeature.NoneAsPossessor);
        AddIf(features, IsOwner(pronoun), AntecedentFeature.NoneAsOwner);
        return features;
    }

    private bool IsOwner(int pronoun) =>
        _document[pronoun].Deprel == Deprel.NmodPoss && resolution.At(_document[pronoun].Head) is { Profile.IsAgent: true };

    /// <summary>Who spoke last, for a pronoun that goes on speaking after a quotation ("…," they added): reports keep to
    /// one speaker until they name another. Null when the last speaker does not agree.</summary>
    public ActorCluster? ContinuingSpeaker(Mention pronoun)
    {
        if (!IsSpeaker(pronoun.Head) || _quotations.IsInside(pronoun.Head) || !HasQuotation(pronoun.Head))
        {
            return null;
        }

        var speaker = LastSpeaker(pronoun.Head);
        return speaker >= 0 && resolution.At(speaker) is { Actor: { } actor } mention && Fits(pronoun, mention, resolution.Of(actor))
            ? resolution.Of(actor)
            : null;
    }

    private int LastSpeaker(int pronoun)
    {
        var oldest = _document.SentenceIndexOf(pronoun) - SpeakerWithinSentences;
        var (speaker, sentence) = (-1, -1);
        for (var token = pronoun - 1; token >= 0 && _document.SentenceIndexOf(token) is var now && now >= oldest; token--)
        {
            if (speaker >= 0 && now != sentence)
            {
                break;
            }

            if (_quotations.IsInside(token) || _document[token].Head == _document[pronoun].Head)
            {
                continue;
            }

            if (FollowsQuotation(token))
            {
                return token;
            }

            if (speaker < 0 && IsSpeaker(token))
            {
                (speaker, sentence) = (token, now);
            }
        }

        return speaker;
    }

    /// <summary>The phrase right after a closing mark is its speaker ("…," a diplomat in the city told the paper),
    /// whatever the parse makes of a subject after its object.</summary>
    private bool FollowsQuotation(int token) =>
        resolution.At(token) is { Tokens.Start: >= 2 } mention
        && _document.Form(mention.Tokens.Start - 1) is "”" or "\"" or "''"
        && _quotations.IsInside(mention.Tokens.Start - 2);

    private bool HasQuotation(int token)
    {
        var sentence = _document.SentenceOf(token).Tokens;
        return _quotations.IsInside(sentence.Start) || _quotations.IsInside(Math.Min(sentence.Start + 1, sentence.End - 1))
            || _quotations.IsInside(Math.Max(sentence.End - 2, sentence.Start)) || _quotations.IsInside(sentence.End - 1);
    }

    private bool Fits(Mention pronoun, Mention mention, ActorCluster cluster)
    {
        if (mention.Tokens.Contains(pronoun.Head) || !BindingAllows(pronoun.Head, mention.Head) || Mandates(mention.Head, pronoun.Head))
        {
            return false;
        }

        return ClassOf(pronoun) switch
        {
            PronounClass.Person => cluster.IsPerson && cluster.IsPlural != true
                && (cluster.Gender == Gender.Unknown || cluster.Gender == pronoun.Profile.Gender),
            PronounClass.Thing => cluster.Kind is not (ActorKind.Person or ActorKind.People) && cluster.IsPlural != true,
            _ => cluster.Kind != ActorKind.Place
                && (cluster.IsPlural == true || !cluster.IsPerson || cluster.Gender == Gender.Unknown),
        };
    }

    /// <summary>An object is not its verb's subject unless reflexive; a reflexive is.</summary>
    private bool BindingAllows(int pronoun, int mention)
    {
        ref readonly var token = ref _document[pronoun];
        var isArgument = Deprel.Is(token.Deprel, Deprel.Obj) || Deprel.Is(token.Deprel, Deprel.Obl) || Deprel.Is(token.Deprel, Deprel.Iobj);
        var sharesVerb = token.Head >= 0 && _document[mention].Head == token.Head;
        var isReflexive = _document.Form(pronoun).EndsWith("self", StringComparison.OrdinalIgnoreCase)
            || _document.Form(pronoun).EndsWith("selves", StringComparison.OrdinalIgnoreCase);
        return isReflexive ? _document.SentenceIndexOf(pronoun) == _document.SentenceIndexOf(mention) : !(isArgument && sharesVerb);
    }

    /// <summary>Who orders that somebody do something is another ("the judge ordered that he be held").</summary>
    private bool Mandates(int mention, int pronoun)
    {
        var clause = Deprel.Is(_document[pronoun].Deprel, Deprel.Nsubj) ? _document[pronoun].Head : -1;
        return clause >= 0 && Deprel.Is(_document[clause].Deprel, Deprel.Ccomp) && _document[clause].Head >= 0
            && Deprel.Is(_document[mention].Deprel, Deprel.Nsubj) && _document[mention].Head == _document[clause].Head
            && resolution.Lexicon.Is(WordClass.Mandate, _document[_document[clause].Head].Lemma.ToLowerInvariant());
    }

    private bool IsThing(int token, bool isPlural) =>
        _document[token].Upos == Upos.NOUN
        && !Deprel.Is(_document[token].Deprel, Deprel.Compound)
        && NounPhrase.IsPlural(_document, token) == isPlural;

    private List<AntecedentFeature> Features(Mention pronoun, PronounClass pronounClass, Mention? mention, int head, ActorCluster? cluster, int rank)
    {
        var features = new List<AntecedentFeature>(16) { Distance(pronoun.Head, head), Rank(rank), Role(head) };
        AddIf(features, _document.SentenceOf(pronoun.Head).Block == _document.SentenceOf(head).Block, AntecedentFeature.SameParagraph);
        AddIf(features, SameRole(pronoun.Head, head), AntecedentFeature.ParallelRole);
        AddIf(features, IsSubjectAbove(pronoun.Head, head), AntecedentFeature.SubjectOfGovernor);
        AddIf(features, head - _document.SentenceOf(head).Tokens.Start < 4, AntecedentFeature.FirstInSentence);
        AddIf(features, IsSpeaker(pronoun.Head) && IsSpeaker(head), AntecedentFeature.SpeakerAndSpeaker);
        var (inside, mentionInside) = (_quotations.IsInside(pronoun.Head), _quotations.IsInside(head));
        AddIf(features, inside && !mentionInside, AntecedentFeature.InsideQuotation);
        AddIf(features, mentionInside && !inside, AntecedentFeature.MentionInside);
        AddIf(features, inside && !mentionInside && IsSpeaker(head), AntecedentFeature.SpeakerOfQuotation);
        AddIf(features, IsMainSubject(head), AntecedentFeature.MainSubject);
        if (mention is null || cluster is null)
        {
            features.Add(AntecedentFeature.NotAnActor);
            AddIf(features, IsOwner(pronoun.Head), AntecedentFeature.ThingAsOwner);
            return features;
        }

        features.Add(mention.Kind switch
        {
            MentionKind.Name => AntecedentFeature.Name,
            MentionKind.Pronoun => AntecedentFeature.Pronoun,
            _ => AntecedentFeature.Nominal,
        });
        AddIf(features, mention.Profile.Definiteness == Definiteness.Indefinite, AntecedentFeature.Indefinite);
        features.Add(Sort(cluster.Kind));
        if (pronounClass == PronounClass.Person)
        {
            features.Add(cluster.Gender == Gender.Unknown ? AntecedentFeature.GenderUnknown : AntecedentFeature.GenderStated);
        }

        features.Add(cluster.IsPlural switch
        {
            true => AntecedentFeature.PluralStated,
            false => AntecedentFeature.SingularStated,
            _ => AntecedentFeature.NumberUnknown,
        });
        AddIf(features, cluster.Actor.Mentions.Count is 2 or 3, AntecedentFeature.MentionedTwice);
        AddIf(features, cluster.Actor.Mentions.Count > 3, AntecedentFeature.MentionedOften);
        return features;
    }

    private static void AddIf(List<AntecedentFeature> features, bool holds, AntecedentFeature feature)
    {
        if (holds)
        {
            features.Add(feature);
        }
    }

    private AntecedentFeature Distance(int pronoun, int head) => (_document.SentenceIndexOf(pronoun) - _document.SentenceIndexOf(head)) switch
    {
        0 => AntecedentFeature.SameSentence,
        1 => AntecedentFeature.PreviousSentence,
        2 => AntecedentFeature.TwoSentencesBack,
        _ => AntecedentFeature.FartherBack,
    };

    private static AntecedentFeature Rank(int rank) => rank switch
    {
        0 => AntecedentFeature.Nearest,
        1 => AntecedentFeature.SecondNearest,
        2 => AntecedentFeature.ThirdNearest,
        _ => AntecedentFeature.FartherThanThird,
    };

    private AntecedentFeature Role(int head)
    {
        var relation = _document[NounPhrase.FirstConjunct(_document, Explained(head))].Deprel;
        return relation switch
        {
            Deprel.NsubjPass => AntecedentFeature.PassiveSubject,
            Deprel.NmodPoss => AntecedentFeature.Possessor,
            _ => Deprel.Base(relation) switch
            {
                "nsubj" => AntecedentFeature.Subject,
                "obj" or "iobj" => AntecedentFeature.Object,
                "obl" => AntecedentFeature.Oblique,
                "nmod" => AntecedentFeature.NounModifier,
                _ => AntecedentFeature.OtherRole,
            },
        };
    }

    /// <summary>An apposition has the role of the noun that it explains ("its founder, X, said").</summary>
    private int Explained(int head) =>
        Deprel.Is(_document[head].Deprel, Deprel.Appos) && _document[head].Head is >= 0 and var explained ? explained : head;

    private bool SameRole(int pronoun, int head) =>
        Deprel.Base(_document[pronoun].Deprel).SequenceEqual(Deprel.Base(_document[Explained(head)].Deprel));

    /// <summary>True when the mention is the subject of a verb that governs the pronoun's clause.</summary>
    private bool IsSubjectAbove(int pronoun, int head)
    {
        if (!Deprel.Is(_document[head].Deprel, Deprel.Nsubj))
        {
            return false;
        }

        var verb = _document[head].Head;
        var token = pronoun;
        for (var steps = 0; steps < 24 && token >= 0; steps++)
        {
            if (token == verb)
            {
                return true;
            }

            token = _document[token].Head;
        }

        return false;
    }

    private bool IsMainSubject(int head) =>
        Deprel.Is(_document[head].Deprel, Deprel.Nsubj) && _document[head].Head is >= 0 and var predicate && _document[predicate].Head < 0;

    /// <summary>The token is the subject of a verb of speech.</summary>
    public bool IsSpeaker(int head)
    {
        ref readonly var token = ref _document[head];
        return Deprel.Is(token.Deprel, Deprel.Nsubj) && token.Head >= 0
            && resolution.Lexicon.Is(WordClass.Speech, _document[token.Head].Lemma.ToLowerInvariant());
    }

    private static AntecedentFeature Sort(ActorKind kind) => kind switch
    {
        ActorKind.Person => AntecedentFeature.Person,
        ActorKind.People => AntecedentFeature.People,
        ActorKind.State or ActorKind.Government => AntecedentFeature.State,
        ActorKind.Place => AntecedentFeature.Place,
        _ => AntecedentFeature.Body,
    };
}
