using OnRecord.Language.Conllu;

namespace OnRecord.Training.Tokenizing;

/// <summary>Takes away the space after a full stop here and there, as happens where pages are turned into text
/// ("collapsed.The"), so that the tokenizer learns to part such sentences.</summary>
internal static class LostSpaces
{
    /// <summary>One closed sentence in this many loses its space.</summary>
    public const int Interval = 20;

    public static List<ConlluSentence> Apply(IReadOnlyList<ConlluSentence> sentences)
    {
        var result = new List<ConlluSentence>(sentences.Count);
        var closed = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var canLose = i + 1 < sentences.Count && IsClosed(sentences[i]) && OpensWithCapital(sentences[i + 1]);
            result.Add(canLose && ++closed % Interval == 0 ? WithoutSpace(sentences[i]) : sentences[i]);
        }

        return result;
    }

    private static bool IsClosed(ConlluSentence sentence) =>
        sentence.Rows is [.., { Id.IsWord: true } word, { Form: "." or "?" or "!" }] && word.Form.Length > 2 && char.IsLower(word.Form[^1]);

    private static bool OpensWithCapital(ConlluSentence sentence) =>
        !sentence.OpensParagraph && sentence.Rows[0].Form is { Length: > 1 } form && char.IsUpper(form[0]) && char.IsLower(form[1]);

    private static ConlluSentence WithoutSpace(ConlluSentence sentence) => sentence with
    {
        Rows = [.. sentence.Rows.SkipLast(1), sentence.Rows[^1] with { Misc = ConlluMisc.With(sentence.Rows[^1].Misc, "SpaceAfter", "No") }],
    };
}
