namespace OnRecord.Evaluation.Events;

/// <summary>A gold sentence with what was predicted for it.</summary>
public sealed record ScoredSentence(string Id, string Text, IReadOnlyList<ScoredEvent> Gold, IReadOnlyList<ScoredEvent> Predicted);

/// <param name="Kind">What is wrong: no event, type, actor, recipient or mode.</param>
public sealed record EventError(string Kind, string Id, string Text, string Gold, string Predicted);
