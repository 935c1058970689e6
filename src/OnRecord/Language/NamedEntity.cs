using OnRecord.Text;

namespace OnRecord.Language;

/// <summary>A named entity as the tagger marks it: a run of tokens within one sentence and its label.</summary>
public readonly record struct NamedEntity(TokenSpan Tokens, EntityLabel Label);
