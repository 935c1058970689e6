using OnRecord.Language;
using OnRecord.Language.Conllu;

namespace OnRecord.Training;

/// <summary>Entity tags from GUM's mention annotation (<c>Entity=</c> in MISC: group, type, …, minimal span, …): the
/// names of persons, places and organisations. A mention gives a name when its minimal span is of proper nouns;
/// titles before a name are left out, and "of" with what follows belongs to the name of a place or organisation.</summary>
internal static class MentionNames
{
    private const int TypeField = 1;
    private const int MinimalSpanField = 5;

    public static EntityTag[] Read(IReadOnlyList<ConlluRow> words)
    {
        var tags = new EntityTag[words.Count];
        var open = new List<(string Description, int First)>();
        for (var i = 0; i < words.Count; i++)
        {
            Read(ConlluMisc.Get(words[i].Misc, "Entity"), i, open, (description, first) => Tag(words, description, first, i + 1, tags));
        }

        return tags;
    }

    // "(a-type-…(b-type-…)c)d)": openings carry a description, closings name the group or close what just opened.
    private static void Read(ReadOnlySpan<char> value, int word, List<(string Description, int First)> open, Action<string, int> closed)
    {
        for (var i = 0; i < value.Length;)
        {
            if (value[i] == '(')
            {
                var rest = value[(i + 1)..];
                var end = rest.IndexOfAny('(', ')');
                end = end < 0 ? rest.Length : end;
                open.Add((rest[..end].ToString(), word));
                i += 1 + end;
                if (i < value.Length && value[i] == ')')
                {
                    Close(open, open.Count - 1, closed);
                    i++;
                }
            }
            else
            {
                var end = value[i..].IndexOfAny(')', '(');
                var group = (end < 0 ? value[i..] : value.Slice(i, end)).ToString();
                Close(open, open.FindLastIndex(mention => mention.Description.StartsWith(group + "-", StringComparison.Ordinal)), closed);
                i += end < 0 ? value.Length : end + 1;
            }
        }
    }

    private static void Close(List<(string Description, int First)> open, int index, Action<string, int> closed)
    {
        if (index >= 0)
        {
            closed(open[index].Description, open[index].First);
            open.RemoveAt(index);
        }
    }

    private static void Tag(IReadOnlyList<ConlluRow> words, string description, int first, int end, EntityTag[] tags)
    {
        var fields = description.Split('-');
        EntityTag? begin = fields.Length <= MinimalSpanField ? null : fields[TypeField] switch
        {
            "person" => EntityTag.BeginPerson,
            "place" => EntityTag.BeginLocation,
            "organization" => EntityTag.BeginOrganization,
            _ => null,
        };
        if (begin is not { } tag || !NameOf(words, fields[MinimalSpanField], first, end, tag != EntityTag.BeginPerson, out var from, out var to))
        {
            return;
        }

        // An outer mention closes last and takes the place of names inside it.
        for (var i = from; i < to; i++)
        {
            tags[i] = i == from ? tag : tag + 1;
        }

        if (to < tags.Length && tags[to] != EntityTag.O && (int)tags[to] % 2 == 0)
        {
            tags[to]--;
        }
    }

    private static bool NameOf(IReadOnlyList<ConlluRow> words, string minimalSpan, int first, int end, bool mayHaveOf, out int from, out int to)
    {
        from = end;
        to = first;
        foreach (var part in minimalSpan.Split(','))
        {
            if (!int.TryParse(part, out var position) || first + position > end || words[first + position - 1].Upos != "PROPN")
            {
                return false;
            }

            from = Math.Min(from, first + position - 1);
            to = Math.Max(to, first + position);
        }

        while (from > first && words[from - 1].Upos == "PROPN")
        {
            from--;
        }

        while (from < to && words[from].Deprel == "nmod:desc")
        {
            from++;
        }

        to = Extend(words, to, end, mayHaveOf);
        return from < to;
    }

    private static int Extend(IReadOnlyList<ConlluRow> words, int to, int end, bool mayHaveOf)
    {
        var reached = to;
        for (var i = to; i < end; i++)
        {
            if (words[i].Upos == "PROPN")
            {
                reached = i + 1;
            }
            else if (!mayHaveOf || !(words[i].Lemma is "of" or "for" or "the" or "and" or "-"))
            {
                break;
            }
        }

        return reached;
    }
}
