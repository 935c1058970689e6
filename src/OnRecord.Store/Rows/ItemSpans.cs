namespace OnRecord.Store.Rows;

/// <summary>What the spans of an item are called in the table <c>span</c>.</summary>
internal static class ItemSpans
{
    public const string Credit = "credit";
    public const string Dateline = "dateline";
    public const string Source = "source";
    public const string Cue = "cue";
    public const string Content = "content";
    public const string Anonymity = "anonymity";
    public const string Medium = "medium";
    public const string Audience = "audience";
    public const string Anchor = "anchor";
    public const string Evidence = "evidence";

    public const string ActorPart = "actor";
    public const string RecipientPart = "recipient";

    /// <param name="n">Of the role among the actor's, from 1.</param>
    public static string Role(int n) => $"role {n}";

    /// <param name="n">Of the count among the event's, from 1.</param>
    public static string Count(int n) => $"count {n}";

    public static string Block(int n) => $"b{n}";

    public static string Relation(int n) => $"r{n}";

    public static string Tension(int n) => $"t{n}";
}
