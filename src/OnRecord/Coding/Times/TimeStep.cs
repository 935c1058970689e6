using OnRecord.Language;
using OnRecord.Reading;

namespace OnRecord.Coding.Times;

/// <summary>Fills <see cref="Draft.Times"/> with the report's time expressions, resolved against its date.</summary>
internal sealed class TimeStep(TimeLexicon lexicon) : CodingStep
{
    private readonly TimeResolver _resolver = new(lexicon);

    public override Layers Requires => Layers.None;

    public override Layers Assigns => Layers.Times;

    public override void Run(Draft draft)
    {
        var blocks = draft.Article.Blocks;
        draft.Times.AddRange(_resolver.Resolve(draft.Document, draft.Article.Published?.Date, IsNarratedInPresent));

        bool IsNarratedInPresent(Sentence sentence) =>
            sentence.Block >= 0 && sentence.Block < blocks.Count
            && blocks[sentence.Block].Kind is BlockKind.Caption or BlockKind.Headline;
    }
}
