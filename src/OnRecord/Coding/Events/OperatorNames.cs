namespace OnRecord.Coding.Events;

/// <summary>Operators that grammar marks or that code treats by name; the others are named only by data.</summary>
internal static class OperatorNames
{
    public const string Future = "future";
    public const string Negated = "negated";
    public const string Obligation = "obligation";
    public const string Say = "say";
    public const string Request = "request";
    public const string Perform = "perform";
    public const string Attempt = "attempt";
    public const string Cause = "cause";
    public const string Prevent = "prevent";
    public const string Allow = "allow";
    public const string Commit = "commit";
    public const string Plan = "plan";
    public const string Threaten = "threaten";
}
