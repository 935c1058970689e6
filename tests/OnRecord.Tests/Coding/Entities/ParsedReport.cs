using System.Text;
using OnRecord.Coding;
using OnRecord.Coding.Entities;
using OnRecord.Coding.Entities.Coreference;
using OnRecord.Knowledge;
using OnRecord.Language;
using OnRecord.Language.Conllu;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Tests.Coding.Entities;

/// <summary>A report parsed by hand, one word a line: form, lemma, UPOS, XPOS, head, relation and, if any, entity tag.
/// A blank line ends a sentence; a "#" line opens a paragraph.</summary>
internal static class ParsedReport
{
    public static readonly Lazy<KnowledgeBase> Knowledge = new(KnowledgeBase.LoadEmbedded);
    public static readonly Lazy<ReferenceLexicon> Lexicon = new(ReferenceLexicon.LoadEmbedded);
    private static readonly Lazy<AntecedentWeights> Weights = new(AntecedentWeights.LoadEmbedded);

    public static Document Document(string words)
    {
        var conllu = new StringBuilder();
        var id = 0;
        foreach (var line in words.ReplaceLineEndings("\n").Split('\n'))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length == 0)
            {
                id = 0;
                conllu.Append('\n');
            }
            else if (cells[0] == "#")
            {
                conllu.Append("# newpar\n");
            }
            else
            {
                var misc = cells.Length > 6 ? "NER=" + cells[6] : "_";
                conllu.Append($"{++id}\t{cells[0]}\t{cells[1]}\t{cells[2]}\t{cells[3]}\t_\t{cells[4]}\t{cells[5]}\t_\t{misc}\n");
            }
        }

        conllu.Append('\n');
        return ConlluDocument.Read([.. new ConlluReader(new StringReader(conllu.ToString()), "test").Read()]);
    }

    public static Draft Draft(string words, Publication? published = null)
    {
        var document = Document(words);
        var article = Article.FromText("r1", document.Text);
        var draft = new Draft(new Article("r1", article.Text, article.Blocks) { Published = published }, document, Knowledge.Value);
        new MentionStep(Lexicon.Value).Run(draft);
        new ActorStep(Lexicon.Value, Weights.Value).Run(draft);
        return draft;
    }

    public static string Text(this Draft draft, Mention mention) =>
        draft.Document.TextOf(mention.Tokens).Slice(draft.Document.Text).ToString();

    public static ActorDraft Actor(this Draft draft, string name) => Assert.Single(draft.Actors, actor => actor.Name == name);

    public static string[] Mentions(this Draft draft, string name) => [.. draft.Actor(name).Mentions.Select(draft.Text)];

    public static Mention Pronoun(this Draft draft, string form) =>
        Assert.Single(draft.Mentions, mention => mention.Kind == MentionKind.Pronoun && draft.Text(mention) == form);
}
