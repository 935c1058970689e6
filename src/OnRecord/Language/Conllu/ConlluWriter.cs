namespace OnRecord.Language.Conllu;

/// <summary>Writes CoNLL-U with LF line ends. Not thread-safe.</summary>
public sealed class ConlluWriter(TextWriter writer)
{
    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("\t\n\r");

    /// <summary>Writes a sentence and the blank line after it. A tab or line break inside a column, which the format
    /// cannot hold, is written as a space.</summary>
    public void Write(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        foreach (var comment in sentence.Comments)
        {
            Column(comment, '\n');
        }

        foreach (var row in sentence.Rows)
        {
            Write(row);
        }

        writer.Write('\n');
    }

    public void Write(IEnumerable<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        foreach (var sentence in sentences)
        {
            Write(sentence);
        }
    }

    /// <summary>Writes a document; see <see cref="ConlluDocument.Sentences"/>.</summary>
    public void Write(Document document, string? id = null) => Write(ConlluDocument.Sentences(document, id));

    private void Write(ConlluRow row)
    {
        Column(row.Id.ToString(), '\t');
        Column(row.Form, '\t');
        Column(row.Lemma, '\t');
        Column(row.Upos, '\t');
        Column(row.Xpos, '\t');
        Column(row.Feats, '\t');
        Column(row.Head < 0 ? "_" : row.Head.ToString(System.Globalization.CultureInfo.InvariantCulture), '\t');
        Column(row.Deprel, '\t');
        Column(row.Deps, '\t');
        Column(row.Misc, '\n');
    }

    private void Column(string text, char end)
    {
        for (var rest = text.AsSpan(); ;)
        {
            var stop = rest.IndexOfAny(Breaks);
            if (stop < 0)
            {
                writer.Write(rest);
                writer.Write(end);
                return;
            }

            writer.Write(rest[..stop]);
            writer.Write(' ');
            rest = rest[(stop + 1)..];
        }
    }
}
