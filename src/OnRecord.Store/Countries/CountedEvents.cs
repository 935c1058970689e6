namespace OnRecord.Store.Countries;

/// <summary>Events by country and type. Immutable.</summary>
internal sealed class CountedEvents(IReadOnlyList<CountedEvents.Row> rows)
{
    private const int SizeOfRow = 96;

    /// <param name="Joint">The event that several reports tell; null for all that one report tells.</param>
    /// <param name="Tellings">Events of reports.</param>
    /// <param name="First">First day; null when none has one.</param>
    public sealed record Row(string Country, string Type, long? Joint, long Tellings, string? First, string? Last);

    public IReadOnlyList<Row> Rows => rows;

    /// <summary>In memory, about, in bytes.</summary>
    public long Size => (long)SizeOfRow * rows.Count;
}
