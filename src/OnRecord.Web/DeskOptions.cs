namespace OnRecord.Web;

/// <summary>What the desk is started with.</summary>
/// <param name="Record">Path of an SQLite file, or the address of a PostgreSQL database.</param>
/// <param name="Address">Where it listens: scheme, host and port, as <c>http://127.0.0.1:5080</c>; port 0 takes a free one.</param>
public sealed record DeskOptions(string Record, Uri Address)
{
    public static readonly Uri DefaultAddress = new("http://127.0.0.1:5080");

    /// <summary>Tells the day of today; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
