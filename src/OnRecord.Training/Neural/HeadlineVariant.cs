namespace OnRecord.Training.Neural;

/// <summary>A sentence as a headline would print it: long words capitalised, no final stop. Treebanks hold few
/// headlines and news is full of them.</summary>
internal static class HeadlineVariant
{
    private const int LeastCapitalised = 4;

    /// <summary>Null when the sentence has nothing to change or its final stop governs words.</summary>
    public static AnnotatedSentence? Of(AnnotatedSentence sentence)
    {
        var length = sentence.Forms.Length;
        var cut = length > 3 && sentence.Forms[^1] == "." && sentence.Heads is { } heads && heads[^1] >= 0 && !heads.Contains(length - 1)
            ? length - 1
            : length;
        var forms = sentence.Forms[..cut];
        for (var i = 0; i < cut; i++)
        {
            if ((forms[i].Length >= LeastCapitalised || i == 0) && char.IsLower(forms[i][0]))
            {
                forms[i] = char.ToUpperInvariant(forms[i][0]) + forms[i][1..];
            }
        }

        return cut == length && forms.SequenceEqual(sentence.Forms)
            ? null
            : new AnnotatedSentence(forms, sentence.Upos?[..cut], sentence.Xpos?[..cut], sentence.Heads?[..cut], sentence.Relations?[..cut], sentence.Entities?[..cut], sentence.Corpus);
    }
}
