using System.Text;
using OnRecord.Language.Conllu;

namespace OnRecord.Evaluation.Language;

/// <summary>The raw text of a treebank.</summary>
public static class TreebankText
{
    /// <summary>Sentences' <c># text</c> (or their forms) joined by a space, by nothing after <c>SpaceAfter=No</c>,
    /// and by an empty line where a paragraph opens.</summary>
    public static string Of(IReadOnlyList<ConlluSentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var text = new StringBuilder();
        var hasSpace = false;
        foreach (var sentence in sentences)
        {
            if (text.Length > 0)
            {
                text.Append(sentence.OpensParagraph ? "\n\n" : hasSpace ? " " : "");
            }

            text.Append(sentence.Text ?? sentence.ToDocument().Text);
            hasSpace = sentence.Rows.LastOrDefault(row => !row.Id.IsEmptyNode)?.SpaceAfter ?? true;
        }

        return text.Append('\n').ToString();
    }
}
