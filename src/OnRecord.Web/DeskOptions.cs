using OnRecord.Web.Access.Listening;

namespace OnRecord.Web;

/// <summary>What the desk is started with.</summary>
/// <param name="Record">Path of an SQLite file, or the address of a PostgreSQL database.</param>
/// <param name="Address">Where it listens, and who may reach it there.</param>
public sealed record DeskOptions(string Record, DeskAddress Address)
{
    /// <summary>The file of those who may sign in; null where nobody does.</summary>
    public string? Users { get; init; }

    /// <summary>Tells the day of today; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
