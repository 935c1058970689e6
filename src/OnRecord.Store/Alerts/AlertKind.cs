namespace OnRecord.Store.Alerts;

/// <summary>What a rule looks for.</summary>
public enum AlertKind
{
    /// <summary>An event that its filter takes.</summary>
    Event,

    /// <summary>A report that its filter takes, once for each story.</summary>
    Report,

    /// <summary>The first claim of another source against an event that its filter takes.</summary>
    Contradiction,

    /// <summary>The day of a plan, promise, threat or demand that its filter takes has passed, and no report tells what became of it.</summary>
    Deadline,
}
