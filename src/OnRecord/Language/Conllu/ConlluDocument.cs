using OnRecord.Text;

namespace OnRecord.Language.Conllu;

/// <summary>Turns CoNLL-U sentences into a <see cref="Document"/> and back.</summary>
public static class ConlluDocument
{
    /// <summary>The sentences as one document. A sentence's text is its <c># text</c> where that holds the words in
    /// order, else its forms with spaces where <c>SpaceAfter</c> leaves them. Sentences are joined by a space (by
    /// nothing after <c>SpaceAfter=No</c>), by a line feed where a paragraph opens, which also opens the next block.
    /// An unknown UPOS is read as X, "_" for HEAD as a root; empty nodes are passed over.</summary>
    public static Document Read(IReadOnlyList<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var builder = new ConlluDocumentBuilder();
        foreach (var sentence in sentences)
        {
            builder.Add(sentence);
        }

        return builder.Build();
    }

    /// <summary>The document's sentences with <c># text</c>, <c># newpar</c> where a block opens, multiword tokens,
    /// <c>SpaceAfter=No</c> and <c>NER=</c> on every word.</summary>
    /// <param name="id">Written as <c># newdoc id</c>, and before the number in <c># sent_id</c>; null for none.</param>
    /// <param name="first">The number of the first sentence, where the document is a part of a text.</param>
    public static IEnumerable<ConlluSentence> Sentences(Document document, string? id = null, int first = 1)
    {
        ArgumentNullException.ThrowIfNull(document);
        var multiword = 0;
        for (var s = 0; s < document.Sentences.Length; s++)
        {
            var sentence = document.Sentences[s];
            var rows = new List<ConlluRow>(sentence.Tokens.Length + 2);
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (multiword < document.Multiwords.Count && document.Multiwords[multiword].Start == i)
                {
                    rows.Add(MultiwordRow(document, document.Multiwords[multiword++], sentence.Tokens.Start));
                }

                var isInside = multiword > 0 && document.Multiwords[multiword - 1].Contains(i);
                rows.Add(WordRow(document, i, sentence.Tokens.Start, isInside));
            }

            yield return new ConlluSentence(Comments(document, s, id, first), rows);
        }
    }

    private static List<string> Comments(Document document, int index, string? id, int first)
    {
        var sentence = document.Sentences[index];
        var comments = new List<string>(4);
        if (index == 0 && id is not null)
        {
            comments.Add($"# newdoc id = {id}");
        }

        if (index == 0 || document.Sentences[index - 1].Block != sentence.Block)
        {
            comments.Add("# newpar");
        }

        comments.Add(id is null ? $"# sent_id = {index + first}" : $"# sent_id = {id}-{index + first}");
        comments.Add($"# text = {document.TextOf(sentence.Tokens).Slice(document.Text)}");
        return comments;
    }

    private static ConlluRow MultiwordRow(Document document, TokenSpan words, int sentenceStart)
    {
        var form = document.TextOf(words).Slice(document.Text).ToString();
        var id = new ConlluId(words.Start - sentenceStart + 1, words.End - sentenceStart);
        return new ConlluRow(id, form, "_", "_", "_", "_", ConlluRow.NoHead, "_", "_", SpaceAfter(document, words.End - 1));
    }

    private static ConlluRow WordRow(Document document, int index, int sentenceStart, bool isInsideMultiword)
    {
        ref readonly var token = ref document[index];
        var number = index - sentenceStart + 1;
        var misc = isInsideMultiword ? "_" : SpaceAfter(document, index);
        return new ConlluRow(
            new ConlluId(number, number),
            document.Form(index).ToString(),
            OrBlank(token.Lemma),
            token.Upos.ToString(),
            OrBlank(token.Xpos),
            OrBlank(token.Feats),
            token.Head < 0 ? 0 : token.Head - sentenceStart + 1,
            OrBlank(token.Deprel),
            "_",
            ConlluMisc.With(misc, "NER", EntityTags.Name(token.Entity)));
    }

    private static string OrBlank(string? column) => string.IsNullOrEmpty(column) ? "_" : column;

    private static string SpaceAfter(Document document, int token) =>
        token + 1 < document.Count && document[token + 1].Span.Start == document[token].Span.End ? "SpaceAfter=No" : "_";
}
