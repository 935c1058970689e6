using OnRecord.Language;
using OnRecord.Reading;

namespace OnRecord.Coding.Times;

/// <summary>Fills <see cref="Draft.Times"/> with the report's time expressions, resolved against its date.</summary>
internal sealed class TimeStep(TimeLexicon lexicon) : CodingStep
{
    /// <summary>A date outside these years is a fault of the page, and nothing resolves against it.</summary>
    private const int FirstYear = 1500;
    private const int LastYear = 2500;

    private readonly TimeResolver _resolver = new(lexicon);

    public override Layers Requires => Layers.None;

    public override Layers Assigns => Layers.Times;

    public override void Run(Draft draft)
    {
        var blocks = draft.Article.Blocks;
        var published = draft.Article.Published?.Date is { Year: >= FirstYear and <= LastYear } date ? date : (NodaTime.LocalDate?)null;
        draft.Times.AddRange(_resolver.Resolve(draft.Document, published, IsNarratedInPresent));

        bool IsNarratedInPresent(Sentence sentence) =>
            sentence.Block >= 0 && sentence.Block < blocks.Count
            && blocks[sentence.Block].Kind is BlockKind.Caption or BlockKind.Headline;
    }
}
