using OnRecord.Coding;
using OnRecord.Reading;
using OnRecord.Records;

namespace OnRecord.Training.Confidence;

/// <summary>A record with the features of its events, in their order.</summary>
public sealed record FeaturedRecord(Record Record, IReadOnlyList<IReadOnlyList<string>> Features)
{
    public static FeaturedRecord Of(Engine engine, Article article)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(article);
        var draft = engine.Draft(article);
        return new FeaturedRecord(RecordBuilder.Build(draft), [.. draft.Events.Select(item => item.Features)]);
    }
}
