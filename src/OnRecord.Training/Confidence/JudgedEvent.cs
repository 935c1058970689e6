namespace OnRecord.Training.Confidence;

/// <param name="Features">As <c>onrecord explain</c> shows them.</param>
/// <param name="IsRight">Whether gold agrees.</param>
/// <param name="Weight">How often the example counts.</param>
/// <param name="Sentence">Events of one sentence are fitted or held out together.</param>
public sealed record JudgedEvent(IReadOnlyList<string> Features, bool IsRight, double Weight, int Sentence);
