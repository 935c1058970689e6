namespace OnRecord.Language.Conllu;

/// <summary>A mention that a treebank marks: its words by their number in the whole file, counted from 0, last inclusive.</summary>
/// <param name="Group">The entity that it belongs to; numbers start anew in each document.</param>
/// <param name="Type">The treebank's own: person, place, organization, event …</param>
public readonly record struct MarkedEntity(string Group, string Type, int First, int Last);

/// <summary>Reads mentions that a treebank marks by brackets in MISC, as GUM and CorefUD do: <c>Entity=(4-person-new-…</c>
/// opens one, <c>4)</c> closes it, and they nest.</summary>
public static class EntityBrackets
{
    /// <summary>In the order of closing, so that nested mentions come before those around them. Brackets that find no
    /// partner are passed over.</summary>
    public static IEnumerable<MarkedEntity> Read(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return ReadWords(sentences.SelectMany(sentence => sentence.Words));
    }

    private static IEnumerable<MarkedEntity> ReadWords(IEnumerable<ConlluRow> words)
    {
        var open = new List<MarkedEntity>();
        var token = -1;
        foreach (var row in words)
        {
            token++;
            foreach (var bracket in Split(ConlluMisc.Get(row.Misc, "Entity").ToString()))
            {
                var fields = bracket.Trim('(', ')').Split('-');
                if (bracket[0] == '(')
                {
                    open.Add(new MarkedEntity(fields[0], fields.Length > 1 ? fields[1] : "", token, token));
                }

                if (bracket[^1] == ')' && open.FindLastIndex(mention => mention.Group == fields[0]) is >= 0 and var i)
                {
                    yield return open[i] with { Last = token };
                    open.RemoveAt(i);
                }
            }
        }
    }

    /// <summary>"(1-person-new-…(2-place-…)1)" gives "(1-person-new-…", "(2-place-…)" and "1)".</summary>
    private static IEnumerable<string> Split(string annotation)
    {
        var start = 0;
        for (var i = 0; i < annotation.Length; i++)
        {
            if (annotation[i] == ')' || i + 1 == annotation.Length || annotation[i + 1] == '(')
            {
                yield return annotation[start..(i + 1)];
                start = i + 1;
            }
        }
    }
}
