namespace OnRecord.Evaluation.Pages;

/// <summary>How well one page was read. <see cref="Precision"/> and <see cref="Recall"/> are over runs of four words of
/// the body.</summary>
/// <param name="HasGold">The gold body has words; recall counts only then.</param>
/// <param name="HasPrediction">The body read has words; precision counts only then.</param>
/// <param name="Title">Null where the gold has none; likewise <paramref name="Authors"/>, <paramref name="Day"/> and, where
/// the gold gives no offset, <paramref name="Instant"/>.</param>
/// <param name="Extra">Lines read that the gold lacks.</param>
/// <param name="Lost">Lines of the gold that were not read.</param>
public sealed record PageScore(
    string Id,
    double Precision,
    double Recall,
    bool HasGold,
    bool HasPrediction,
    bool IsExact,
    bool? Title,
    bool? Authors,
    bool? Day,
    bool? Instant,
    IReadOnlyList<string> Extra,
    IReadOnlyList<string> Lost)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
