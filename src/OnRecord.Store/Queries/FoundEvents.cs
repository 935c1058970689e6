using OnRecord.Records;

namespace OnRecord.Store.Queries;

/// <summary>The events of one report that were asked for.</summary>
public sealed record FoundEvents(StoredReport Report, IReadOnlyList<Event> Events);
