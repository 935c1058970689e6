using OnRecord.Language;
using OnRecord.Language.Conllu;

namespace OnRecord.Training.Coreference;

/// <summary>Coreference of a treebank that annotates it as GUM does: <c>Entity=</c> in MISC, bracketed, each mention
/// opening with its group and type. Mentions are known by their head tokens.</summary>
internal sealed class EntityAnnotations
{
    private readonly Dictionary<int, string> _groups = [];

    /// <param name="document">Made of the same sentences.</param>
    public EntityAnnotations(IReadOnlyList<ConlluSentence> sentences, Document document)
    {
        var open = new List<(int Start, string Group)>();
        var token = 0;
        foreach (var row in sentences.SelectMany(sentence => sentence.Words))
        {
            foreach (var bracket in Brackets(ConlluMisc.Get(row.Misc, "Entity").ToString()))
            {
                if (bracket[0] == '(')
                {
                    open.Add((token, GroupOf(bracket.Trim('(', ')'))));
                }

                if (bracket[^1] == ')')
                {
                    Close(document, open, GroupOf(bracket.Trim('(', ')')), token);
                }
            }

            token++;
        }
    }

    /// <summary>The group of the mention that a token heads, or null.</summary>
    public string? GroupAt(int head) => _groups.GetValueOrDefault(head);

    private static string GroupOf(string bracket) => bracket.Split('-', '[')[0];

    /// <summary>"(1-person-new-…(2-place-…)1)" gives "(1-person-new-…", "(2-place-…)" and "1)".</summary>
    private static IEnumerable<string> Brackets(string annotation)
    {
        var start = 0;
        for (var i = 0; i < annotation.Length; i++)
        {
            var ends = annotation[i] == ')' || i + 1 == annotation.Length || annotation[i + 1] == '(';
            if (ends)
            {
                yield return annotation[start..(i + 1)];
                start = i + 1;
            }
        }
    }

    private void Close(Document document, List<(int Start, string Group)> open, string group, int last)
    {
        var i = open.FindLastIndex(mention => mention.Group == group);
        if (i < 0)
        {
            return;
        }

        var start = open[i].Start;
        open.RemoveAt(i);
        for (var token = start; token <= last; token++)
        {
            var head = document[token].Head;
            if ((head < start || head > last) && document[token].Upos != Upos.PUNCT)
            {
                _groups.TryAdd(token, group);
                return;
            }
        }
    }
}
