namespace OnRecord.Tests.Reports;

/// <summary>An item of the record held against a golden line: what it is, and in which columns it differs.</summary>
internal sealed record Candidate(string Description, IReadOnlyList<string> Misfits)
{
    public bool Holds => Misfits.Count == 0;
}

/// <summary>Collects the columns in which an item differs.</summary>
internal sealed class Misfits
{
    private readonly List<string> _found = [];

    /// <param name="fits">Asked only when the cell is not blank.</param>
    public Misfits Column(string name, string cell, string? actual, Func<string, bool> fits)
    {
        if (cell.Length > 0 && !(cell == "-" ? string.IsNullOrEmpty(actual) : GoldenLine.Alternatives(cell).Any(fits)))
        {
            _found.Add($"{name} is {(string.IsNullOrEmpty(actual) ? "not given" : $"'{actual}'")}");
        }

        return this;
    }

    public Candidate Of(string description) => new(description, _found);
}
