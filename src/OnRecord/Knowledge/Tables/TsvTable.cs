namespace OnRecord.Knowledge.Tables;

/// <summary>A tab-separated table: comment lines that start with <c>#</c>, one header row, then rows. Reading never
/// stops at the first fault: readers of rows add theirs with <see cref="TsvRow.Fault"/>, and <see cref="Check"/>
/// throws them all.</summary>
internal sealed class TsvTable
{
    private readonly string[] _columns;
    private readonly List<TsvRow> _rows = [];
    private readonly List<(int Line, string Text)> _faults = [];

    private TsvTable(string file, string[] columns)
    {
        File = file;
        _columns = columns;
    }

    public string File { get; }

    public IReadOnlyList<TsvRow> Rows => _rows;

    /// <summary>Faults so far, in line order.</summary>
    public IReadOnlyList<string> Faults => [.. _faults.OrderBy(f => f.Line).Select(f => f.Text)];

    /// <exception cref="DataException">No such file is embedded.</exception>
    public static TsvTable Load(string file, params string[] columns) => Parse(file, EmbeddedData.Text(file), columns);

    /// <param name="columns">The header that the file must have, in order.</param>
    public static TsvTable Parse(string file, string text, params string[] columns)
    {
        var table = new TsvTable(file, columns);
        var (line, hasHeader) = (0, false);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var content = text.AsSpan(range).TrimEnd('\r');
            if (content.IsEmpty || content[0] == '#')
            {
                continue;
            }

            var cells = content.ToString().Split('\t');
            if (hasHeader)
            {
                table.AddRow(line, cells);
            }
            else
            {
                hasHeader = true;
                table.CheckHeader(line, cells);
            }
        }

        if (!hasHeader)
        {
            table.Fault(line, "no header row", string.Join(' ', columns));
        }

        return table;
    }

    public void Fault(int line, string what, string expected) => _faults.Add((line, $"{File}:{line}: {what}, expected {expected}"));

    /// <exception cref="DataException">Any fault was found.</exception>
    public void Check()
    {
        if (_faults.Count > 0)
        {
            throw new DataException(Faults);
        }
    }

    internal int Column(string name)
    {
        var column = Array.IndexOf(_columns, name);
        return column >= 0 ? column : throw new ArgumentException($"{File} is not read with a column '{name}'", nameof(name));
    }

    private void CheckHeader(int line, string[] cells)
    {
        if (!cells.AsSpan().SequenceEqual(_columns))
        {
            Fault(line, $"header is '{string.Join(' ', cells)}'", $"'{string.Join(' ', _columns)}'");
        }
    }

    private void AddRow(int line, string[] cells)
    {
        if (cells.Length != _columns.Length)
        {
            Fault(line, $"{cells.Length} columns", $"{_columns.Length} ({string.Join(' ', _columns)})");
            return;
        }

        _rows.Add(new TsvRow(this, line, cells));
    }
}
