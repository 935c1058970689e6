using System.Buffers;

namespace OnRecord.Interchange.Writing;

/// <summary>CSV of RFC 4180: commas, CR LF, cells in quotation marks where they need them.</summary>
public static class Csv
{
    public const string EndOfRow = "\r\n";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    public static string Cell(string? value) => value is null ? "" : value.AsSpan().ContainsAny(Quoted) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    /// <summary>Text that no spreadsheet takes for a formula: an apostrophe stands before what could be one.</summary>
    public static string? Inert(string? value) => value is { Length: > 0 } && Formula.Contains(value[0]) ? $"'{value}" : value;
}
