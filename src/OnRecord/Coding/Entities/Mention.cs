using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Entities;

/// <summary>Words that refer to an actor or a place. <see cref="Head"/> is the token that carries the reference
/// ("chief" in "a political chief in one of the factions"); <see cref="Tokens"/> is the name or noun phrase without
/// relative clauses, appositions and trailing prepositional phrases that are not part of a name.</summary>
internal sealed class Mention(TokenSpan tokens, int head, MentionKind kind)
{
    public TokenSpan Tokens { get; } = tokens;

    public int Head { get; } = head;

    public MentionKind Kind { get; } = kind;

    /// <summary>The tagger's label when the mention is a name that it marked.</summary>
    public EntityLabel? Label { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>The actor referred to; null until resolved, and for mentions that stay unresolved (a "he" after two men).</summary>
    public ActorDraft? Actor { get; set; }

    /// <summary>True when more than one antecedent fits about equally.</summary>
    public bool IsUncertain { get; set; }
}
