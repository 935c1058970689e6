namespace OnRecord.Evaluation.Events;

/// <summary>A gold sentence with what was predicted for it.</summary>
/// <param name="IsComplete">Gold marks every event of the text, so that what is not in it is wrong.</param>
public sealed record ScoredSentence(string Id, string Text, IReadOnlyList<ScoredEvent> Gold, IReadOnlyList<ScoredEvent> Predicted, bool IsComplete = false);

/// <param name="Kind">What is wrong: no event, type, actor, recipient or mode.</param>
public sealed record EventError(string Kind, string Id, string Text, string Gold, string Predicted);
