using OnRecord.Records;

namespace OnRecord.Coding.Factuality;

/// <summary>What a clause says of its event's standing, before attribution.</summary>
/// <param name="Rule">Which words or which rule gave it, for explanations.</param>
internal readonly record struct Standing(Status Status, Polarity Polarity, Certainty Certainty, string Rule = "")
{
    public static Standing Happened(string rule) => new(Status.Happened, Polarity.Positive, Certainty.Certain, rule);

    public static Standing DidNotHappen(string rule) => new(Status.DidNotHappen, Polarity.Negative, Certainty.Certain, rule);

    /// <summary>Willed or said, and so neither certain nor uncertain.</summary>
    public static Standing Open(Status status, string rule) => new(status, Polarity.Positive, Certainty.Underspecified, rule);

    public static Standing Promised(string rule) => new(Status.Promised, Polarity.Positive, Certainty.Probable, rule);

    public static Standing Possible(Certainty certainty, string rule) => new(Status.Possible, Polarity.Positive, certainty, rule);
}
