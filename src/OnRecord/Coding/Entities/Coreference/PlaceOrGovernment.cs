using OnRecord.Coding.Entities.Mentions;
using OnRecord.Knowledge.Countries;
using OnRecord.Language;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Decides whether a capital or a seat of office ("Tehran", "the White House") stands for its government or
/// for the place.</summary>
internal sealed class PlaceOrGovernment(Document document, ReferenceLexicon lexicon)
{
    public bool IsGovernment(Mention mention)
    {
        var isSeat = mention.Profile.Term == CountryTerm.Seat;
        var head = NounPhrase.FirstConjunct(document, mention.Head);
        ref readonly var token = ref document[head];
        if (token.Head < 0)
        {
            return isSeat;
        }

        var governor = token.Head;
        var marker = NounPhrase.CaseOf(document, mention.Head) is { Length: > 0 } own ? own : NounPhrase.CaseOf(document, head);
        return Deprel.Base(token.Deprel) switch
        {
            "nsubj" => token.Deprel == Deprel.Nsubj ? IsAgentSubject(governor, isSeat) : isSeat || IsAddressee(governor),
            "obj" or "iobj" => IsAddressee(governor),
            "obl" => token.Deprel == Deprel.OblAgent || IsAgentAfter(marker, isSeat) || (marker is "to" or "on" or "upon" && IsAddressee(governor)),
            "nmod" when token.Deprel == Deprel.NmodPoss => !IsPlaceNoun(governor),
            "nmod" => IsAgentAfter(marker, isSeat) || marker == "from" || (isSeat && marker is not ("at" or "in" or "outside" or "near" or "inside")),
            "compound" or "amod" => IsAgentModifier(governor, isSeat),
            "appos" => isSeat,
            _ => isSeat,
        };
    }

    private bool IsAgentSubject(int predicate, bool isSeat) =>
        document[predicate].Upos == Upos.VERB || isSeat
        || document.HasChild(predicate, Deprel.Ccomp) || document.HasChild(predicate, Deprel.Xcomp)
        || HasPartner(predicate);

    /// <summary>"X is at odds with Y", "X is close to Y": only who acts has partners.</summary>
    private bool HasPartner(int predicate)
    {
        foreach (var child in document.Children(predicate))
        {
            if (child > predicate && NounPhrase.CaseOf(document, child) is "with" or "against")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAddressee(int verb) => lexicon.Is(WordClass.Addressee, document[verb].Lemma.ToLowerInvariant());

    private static bool IsAgentAfter(string marker, bool isSeat) =>
        marker is "with" or "between" or "by" or "against" or "versus" || (isSeat && marker is "from" or "for" or "of");

    private bool IsPlaceNoun(int noun)
    {
        var lemma = document[noun].Lemma.ToLowerInvariant();
        return lexicon.Noun(lemma) is { Kind: "place" } || lexicon.Is(WordClass.Gathering, lemma);
    }

    private bool IsAgentModifier(int noun, bool isSeat) =>
        document[noun].Upos == Upos.VERB || (!IsPlaceNoun(noun) && (isSeat || lexicon.Noun(document[noun].Lemma) is { Kind: "person" }));
}
