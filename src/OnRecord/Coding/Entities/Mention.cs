using OnRecord.Language;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Coding.Entities;

/// <summary>Words that refer to an actor or a place. <see cref="Head"/> is the token that carries the reference
/// ("chief" in "a political chief in one of the factions"); <see cref="Tokens"/> is the name or noun phrase without
/// relative clauses, appositions and trailing prepositional phrases that are not part of a name. Titles and
/// adjectives before a name belong to it ("US President Joe Biden"); <see cref="Name"/> is the name alone.</summary>
internal sealed class Mention(TokenSpan tokens, int head, MentionKind kind)
{
    public TokenSpan Tokens { get; } = tokens;

    public int Head { get; } = head;

    public MentionKind Kind { get; } = kind;

    /// <summary>The name without titles and modifiers; empty for nominals and pronouns.</summary>
    public TokenSpan Name { get; init; }

    /// <summary>The tagger's label when the mention is a name that it marked.</summary>
    public EntityLabel? Label { get; init; }

    public bool IsPlural { get; init; }

    /// <summary>What the words alone tell of the referent.</summary>
    public MentionProfile Profile { get; set; } = MentionProfile.Empty;

    /// <summary>The actor referred to; null until resolved, and for mentions that stay unresolved (a "he" after two men).</summary>
    public ActorDraft? Actor { get; set; }

    /// <summary>True when more than one antecedent fits about equally.</summary>
    public bool IsUncertain { get; set; }
}
