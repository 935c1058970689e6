namespace OnRecord.Interchange;

/// <summary>A format that a record is written in.</summary>
/// <param name="IsFolder">It is several files, in a folder; one file or standard output otherwise.</param>
/// <param name="HasCells">Spreadsheets open it, so that <see cref="ExportRequest.ForSpreadsheets"/> means something.</param>
public sealed record ExportFormat(string Name, string Description, bool IsFolder, bool HasCells, Action<ExportJob> Write);
