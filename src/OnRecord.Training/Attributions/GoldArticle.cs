using OnRecord.Text;

namespace OnRecord.Training.Attributions;

/// <summary>An annotated article of PolNeAR. Spans are UTF-16 units of <paramref name="Text"/>.</summary>
/// <param name="Discard">Text that the annotators left out (page furniture, videos).</param>
public sealed record GoldArticle(string Id, string Text, IReadOnlyList<GoldAttribution> Attributions, IReadOnlyList<TextSpan> Discard);

/// <summary>An annotated attribution; the source is empty when the article states none.</summary>
/// <param name="SourceHead">The head word of the source, where the data marks it; empty otherwise.</param>
public sealed record GoldAttribution(
    IReadOnlyList<TextSpan> Source,
    IReadOnlyList<TextSpan> Cue,
    IReadOnlyList<TextSpan> Content,
    IReadOnlyList<TextSpan> SourceHead);
