using OnRecord.Interchange.Writing;

namespace OnRecord.Interchange.Tables;

internal sealed class CsvTableWriter : TableWriter
{
    private readonly OutputFile _file;
    private readonly bool _isInert;

    /// <param name="isInert">Text that a spreadsheet would take for a formula gets an apostrophe.</param>
    public CsvTableWriter(Table table, OutputFile file, bool isInert)
    {
        (_file, _isInert) = (file, isInert);
        WriteRow(table.Columns.Select(column => column.Name));
    }

    public override void Write(object?[] row)
    {
        WriteRow(row.Select(value => _isInert && value is string or IReadOnlyList<string> ? Csv.Inert(Text(value)) : Text(value)));
        _file.Rows++;
    }

    public override void Complete() => _file.Close();

    private void WriteRow(IEnumerable<string?> cells)
    {
        _file.Text.Write(string.Join(',', cells.Select(Csv.Cell)));
        _file.Text.Write(Csv.EndOfRow);
    }
}
