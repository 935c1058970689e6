namespace OnRecord.Records;

/// <param name="What">What is explained: frame, actor, status …</param>
public sealed record ExplanationLine(string What, string Detail);

/// <summary>Why an event was coded as it is, for people: its sentence, frame, paths to its participants, the rules that gave status
/// and confidence.</summary>
public sealed record EventExplanation(string Event, IReadOnlyList<ExplanationLine> Lines);
