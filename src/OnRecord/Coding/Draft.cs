using OnRecord.Coding.Attributions;
using OnRecord.Coding.Entities;
using OnRecord.Coding.Events;
using OnRecord.Coding.Ties;
using OnRecord.Coding.Times;
using OnRecord.Knowledge;
using OnRecord.Language;
using OnRecord.Reading;

namespace OnRecord.Coding;

/// <summary>One report while it is being coded: each step reads earlier layers and fills its own. Used by one thread,
/// then turned into an immutable record.</summary>
internal sealed class Draft(Article article, Document document, KnowledgeBase knowledge)
{
    public Article Article { get; } = article;

    public Document Document { get; } = document;

    public KnowledgeBase Knowledge { get; } = knowledge;

    /// <summary>In order of start, longer first; mentions may nest.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>In order of first mention.</summary>
    public List<ActorDraft> Actors { get; } = [];

    /// <summary>In text order, not overlapping.</summary>
    public List<TimeExpression> Times { get; } = [];

    /// <summary>In order of cue.</summary>
    public List<AttributionDraft> Attributions { get; } = [];

    /// <summary>In order of anchor.</summary>
    public List<EventDraft> Events { get; } = [];

    public List<RelationDraft> Relations { get; } = [];

    public List<TensionDraft> Tensions { get; } = [];
}
