namespace OnRecord.Training.Neural;

/// <summary>A sentence typed without capitals, as messages and comments often are.</summary>
internal static class LowerCaseVariant
{
    /// <summary>Null when the sentence has no capitals.</summary>
    public static AnnotatedSentence? Of(AnnotatedSentence sentence)
    {
        string[] forms = [.. sentence.Forms.Select(form => form.ToLowerInvariant())];
        return forms.AsSpan().SequenceEqual(sentence.Forms) ? null : sentence with { Forms = forms };
    }
}
