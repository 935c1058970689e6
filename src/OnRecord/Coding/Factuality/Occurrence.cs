using OnRecord.Coding.Events;
using OnRecord.Knowledge.Ontology;
using OnRecord.Language;

namespace OnRecord.Coding.Factuality;

/// <summary>The verb that says of an event told by a noun that it comes about: "talks <i>will begin</i>", "a summit <i>was not held</i>", "a strike
/// that <i>will start</i> on Friday".</summary>
internal sealed class Occurrence(Document document, FactualityLexicon lexicon)
{
    private static readonly HashSet<string> WithTake = new(StringComparer.Ordinal) { "place", "effect", "hold", "shape" };
    private static readonly HashSet<string> WithGo = new(StringComparer.Ordinal) { "ahead", "on", "forward" };

    private readonly ClauseModality _modality = new(document);

    /// <summary>Null where there is none.</summary>
    public int? Of(int noun)
    {
        ref readonly var token = ref document[noun];
        if (token.Head >= 0 && IsOccurring(token.Head, token.Deprel))
        {
            return token.Head;
        }

        // What stands before the noun says more of it than a clause behind, unless that one lies ahead.
        foreach (var child in document.Children(noun))
        {
            if (document[child].Deprel == Deprel.AclRelcl && _modality.IsFuture(child) && RelativeSubject(child) is { } relation && IsOccurring(child, relation))
            {
                return child;
            }
        }

        return null;
    }

    private string? RelativeSubject(int verb)
    {
        foreach (var child in document.Children(verb))
        {
            if (document[child].Xpos is "WDT" or "WP" && document[child].Deprel is Deprel.Nsubj or Deprel.NsubjPass)
            {
                return document[child].Deprel;
            }
        }

        return null;
    }

    private bool IsOccurring(int verb, string relation)
    {
        if (document[verb].Upos != Upos.VERB || Deprel.Base(relation) is not Deprel.Nsubj || Lemmas.Of(document, verb) is var lemma && !lexicon.Is(FactualityClass.Occurring, 'v', lemma))
        {
            return false;
        }

        return relation == Deprel.NsubjPass || lemma switch
        {
            "take" => HasChild(verb, WithTake),
            "go" => HasChild(verb, WithGo),
            _ => !document.HasChild(verb, Deprel.Obj),
        };
    }

    private bool HasChild(int verb, HashSet<string> lemmas)
    {
        foreach (var child in document.Children(verb))
        {
            if (lemmas.Contains(document[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
