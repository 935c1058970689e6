using OnRecord.Language;

namespace OnRecord.Coding;

/// <summary>What somebody is judged for, as verbs take it: "accused of <i>shelling</i> a town", "jailed for <i>taking</i> bribes".</summary>
internal static class JudgedDeed
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "of", "for", "with", "over" };

    /// <summary>The verb under which a word has this form, or null. Whether that verb judges, the caller must know.</summary>
    public static int? JudgeOf(Document document, int word)
    {
        if (document[word] is not { Xpos: "VBG", Head: >= 0 and var above } || !IsMarked(document, word))
        {
            return null;
        }

        // Parses differ in whether the deed hangs on the verb or on its object.
        var verb = document[above].Deprel == Deprel.Obj ? document[above].Head : above;
        return verb >= 0 && document[verb].Upos == Upos.VERB ? verb : null;
    }

    private static bool IsMarked(Document document, int word)
    {
        foreach (var child in document.Children(word))
        {
            if (child < word && document[child].Deprel is Deprel.Mark or Deprel.Case && Prepositions.Contains(document[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
