namespace OnRecord.Store.Briefs;

/// <summary>What a brief is of: a story, an actor, or whatever a period holds.</summary>
/// <param name="AsOf">Day of the question, ISO 8601; later reports are not looked at.</param>
public sealed record BriefRequest(string AsOf)
{
    /// <summary>Id of any report of the story; null for none.</summary>
    public string? Story { get; init; }

    /// <summary>Name or id; null for none.</summary>
    public string? Actor { get; init; }

    /// <summary>First day, ISO 8601; null for no bound.</summary>
    public string? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public string? To { get; init; }
}
