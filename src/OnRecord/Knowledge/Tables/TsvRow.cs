namespace OnRecord.Knowledge.Tables;

/// <summary>One row of a <see cref="TsvTable"/>; cells are asked for by column name.</summary>
internal readonly struct TsvRow(TsvTable table, int line, string[] cells)
{
    public int Line => line;

    /// <summary>The cell as written; empty when it is.</summary>
    public string Text(string column) => cells[table.Column(column)];

    /// <summary>The cell, or null when it is empty.</summary>
    public string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>The cell; a fault when it is empty.</summary>
    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            Fault($"{column} is empty", "a value");
        }

        return text;
    }

    /// <summary>The values that <c>|</c> separates; none for an empty cell. An empty value among them is a fault.</summary>
    public IReadOnlyList<string> List(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return [];
        }

        var values = text.Split('|', StringSplitOptions.TrimEntries);
        if (Array.IndexOf(values, "") >= 0)
        {
            Fault($"{column} '{text}' has an empty value", "values separated by |");
            values = [.. values.Where(v => v.Length > 0)];
        }

        return values;
    }

    /// <summary>The cell; a fault when it is not of the closed vocabulary.</summary>
    public string OneOf(string column, IReadOnlyCollection<string> vocabulary)
    {
        var text = Text(column);
        CheckIn(column, text, vocabulary);
        return text;
    }

    /// <summary>The values of the cell; a fault for each that is not of the closed vocabulary.</summary>
    public IReadOnlyList<string> ManyOf(string column, IReadOnlyCollection<string> vocabulary)
    {
        var values = List(column);
        foreach (var value in values)
        {
            CheckIn(column, value, vocabulary);
        }

        return values;
    }

    public void Fault(string what, string expected) => table.Fault(line, what, expected);

    private void CheckIn(string column, string value, IReadOnlyCollection<string> vocabulary)
    {
        if (!vocabulary.Contains(value))
        {
            Fault($"{column} is '{value}'", vocabulary.Count <= 30 ? string.Join(" | ", vocabulary) : $"one of {vocabulary.Count} known values");
        }
    }
}
