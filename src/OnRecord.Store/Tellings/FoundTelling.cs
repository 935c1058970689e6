using OnRecord.Records;

namespace OnRecord.Store.Tellings;

/// <summary>An event as one of several reports tells it, with that part of its report that tells it.</summary>
/// <param name="Source">Whose word it rests on in the end: <c>actor:</c> and an actor's id, <c>called:</c> and what the report calls the
/// source, <c>outlet:</c> and the name of an outlet or agency, <c>report:</c> and a report's id. Null for a source that is not told from
/// others, such as every anonymous one.</param>
public sealed record FoundTelling(StoredReport Report, Event Event, string? Source)
{
    /// <summary>The event's id in all records.</summary>
    public string Id => Report.IdOf(Event.Id);
}
