using OnRecord.Text;

namespace OnRecord.Evaluation.Attributions;

/// <summary>An attribution as scored: spans of one text, in UTF-16 units.</summary>
/// <param name="SourceHead">The head word of the source where gold marks it; empty otherwise.</param>
public sealed record ScoredAttribution(
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<TextSpan> SourceHead);

/// <summary>Gold and predicted attributions of one text.</summary>
/// <param name="Discard">Parts that gold leaves out; predictions that lie mostly there are not scored.</param>
public sealed record ScoredArticle(
    string Id,
    string Text,
    IReadOnlyList<ScoredAttribution> Gold,
    IReadOnlyList<ScoredAttribution> Predicted,
    IReadOnlyList<TextSpan> Discard);

/// <summary>Precision over predictions and recall over gold; for a quotation type the two count different pairs, since a
/// pair may cross types.</summary>
public sealed record AttributionScore(string Name, double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>One attribution that was missed, made up, or given the wrong source.</summary>
/// <param name="Form">Direct, indirect or mixed.</param>
public sealed record AttributionError(string Article, string Kind, string Form, string Source, string Cue, string Content);
