using OnRecord.Language;

namespace OnRecord.Coding;

/// <summary>What somebody is judged for, as verbs take it: "accused of <i>shelling</i> a town", "jailed for <i>taking</i> bribes".</summary>
internal static class JudgedDeed
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "of", "for", "with", "over" };

    /// <summary>The verb under which a word has this form, or null. Whether that verb judges, the caller must know.</summary>
    public static int? JudgeOf(Document document, int word)
    {
        if (document[word] is not { Xpos: "VBG", Head: >= 0 and var above } || document.Marker(word) is not (>= 0 and var marker) || !Prepositions.Contains(document[marker].Lemma))
        {
            return null;
        }

        // Parses differ in whether the deed hangs on the verb or on its object.
        var verb = document[above].Deprel == Deprel.Obj ? document[above].Head : above;
        return verb >= 0 && document[verb].Upos == Upos.VERB ? verb : null;
    }
}
