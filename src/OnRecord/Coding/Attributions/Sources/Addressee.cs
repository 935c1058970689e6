using OnRecord.Language;

namespace OnRecord.Coding.Attributions.Sources;

/// <summary>Who is told: the phrase right after an active verb such as "tell" or "inform", even where the parse takes a
/// name there for the subject.</summary>
internal static class Addressee
{
    /// <summary>Head of the phrase, or -1 when the cue has none right after it.</summary>
    public static int HeadOf(AttributionContext context, int cue)
    {
        var document = context.Document;
        if (!context.IsTelling(cue) || document.HasChild(cue, Deprel.AuxPass))
        {
            return -1;
        }

        var head = PhraseAfter(context, cue);
        return head >= 0 && document[head].Xpos is not ("WDT" or "WP" or "IN") ? head : -1;
    }

    /// <summary>Head of the noun phrase that begins right after a verb and is its argument by the parse; -1 when there is
    /// none.</summary>
    public static int PhraseAfter(AttributionContext context, int verb)
    {
        var document = context.Document;
        var children = document.Children(verb);
        foreach (var child in children[..Math.Min(24, children.Length)])
        {
            if (context.Left[child] == verb + 1)
            {
                return document[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && IsArgument(document[child].Deprel) ? child : -1;
            }
        }

        return -1;
    }

    private static bool IsArgument(string relation) =>
        Deprel.Is(relation, Deprel.Obj) || Deprel.Is(relation, Deprel.Iobj) || Deprel.Is(relation, Deprel.Nsubj);
}
