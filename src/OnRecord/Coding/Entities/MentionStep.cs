using OnRecord.Coding.Entities.Mentions;
using OnRecord.Knowledge.Countries;
using OnRecord.Language;

namespace OnRecord.Coding.Entities;

/// <summary>Finds the mentions of people, bodies and places: names, noun phrases, pronouns. A token heads at most one
/// mention; names win over nominals, nominals over pronouns.</summary>
internal sealed class MentionStep(ReferenceLexicon lexicon) : CodingStep
{
    public override Layers Requires => Layers.None;

    public override Layers Assigns => Layers.Mentions;

    public override void Run(Draft draft)
    {
        var edges = new SubtreeEdges(draft.Document);
        var found = new SortedDictionary<int, Mention>();
        var isTaken = new bool[draft.Document.Count];
        foreach (var name in new NameFinder(draft, edges, lexicon).Find())
        {
            if (found.TryAdd(name.Head, name))
            {
                Take(isTaken, name);
            }
        }

        foreach (var prefixed in new PrefixFinder(draft).Find())
        {
            found.TryAdd(prefixed.Head, prefixed);
        }

        foreach (var nominal in new NominalFinder(draft, edges, lexicon).Find(isTaken))
        {
            found.TryAdd(nominal.Head, nominal);
        }

        foreach (var pronoun in new PronounFinder(draft.Document, lexicon).Find())
        {
            found.TryAdd(pronoun.Head, pronoun);
        }

        var covered = Coverage(draft.Document.Count, found.Values);
        draft.Mentions.AddRange(found.Values.Where(mention => !IsAbsorbed(draft, covered, mention) && !IsCredit(draft, mention))
            .OrderBy(mention => mention.Tokens.Start).ThenByDescending(mention => mention.Tokens.End));
    }

    private static void Take(bool[] isTaken, Mention name)
    {
        isTaken.AsSpan(name.Name.Start, name.Name.Length).Fill(true);
        foreach (var title in name.Profile.Titles)
        {
            isTaken.AsSpan(title.Tokens.Start, title.Tokens.Length).Fill(true);
        }
    }

    /// <summary>An adjective of country is part of the mention that it modifies ("Iraqi factions"); it stands for the
    /// state before other nouns ("Russian attacks") and participles ("French-backed").</summary>
    private static bool IsAbsorbed(Draft draft, int[] covered, Mention mention) =>
        mention.Profile.Term == CountryTerm.Adjective && covered[mention.Head] > 1
        && !(draft.Document[mention.Head].Head is >= 0 and var head && draft.Document[head].Upos == Upos.VERB);

    /// <summary>Who took a picture takes no part in what the report tells.</summary>
    private static bool IsCredit(Draft draft, Mention mention)
    {
        var (block, blocks) = (draft.Document.SentenceOf(mention.Head).Block, draft.Article.Blocks);
        return block < blocks.Count && blocks[block].Credit is { } credit && credit.Contains(draft.Document[mention.Head].Span);
    }

    private static int[] Coverage(int count, IEnumerable<Mention> mentions)
    {
        var covered = new int[count];
        foreach (var mention in mentions)
        {
            for (var i = mention.Tokens.Start; i < mention.Tokens.End; i++)
            {
                covered[i]++;
            }
        }

        return covered;
    }
}
