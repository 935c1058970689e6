using OnRecord.Store.Queries;

namespace OnRecord.Interchange;

/// <summary>What is written where.</summary>
public sealed record ExportRequest
{
    /// <summary>Its limit is not used: an export is never cut.</summary>
    public Filter Filter { get; init; } = new();

    /// <summary>File or folder; null for standard output.</summary>
    public string? Path { get; init; }

    /// <summary>Puts an apostrophe before cells that a spreadsheet would take for a formula.</summary>
    public bool ForSpreadsheets { get; init; }

    /// <summary>Writes a manifest beside a file. A folder always has one in it.</summary>
    public bool HasManifest { get; init; }
}
