namespace OnRecord.Tests.Reports;

/// <summary>One line of a golden record: its kind and its columns. A blank column is not compared; <c>-</c> says that the
/// record must have nothing there; <c>a / b</c> allows either.</summary>
/// <param name="IsKnownMiss">Marked <c>~</c>: the engine does not hold it yet.</param>
/// <param name="IsExcluded">Starts with <c>not</c>: the record must hold nothing that fits the columns.</param>
internal sealed record GoldenLine(int Number, string Text, bool IsKnownMiss, bool IsExcluded, string Kind, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    public static GoldenLine Parse(int number, string text)
    {
        var body = text.Trim();
        var isKnownMiss = body.StartsWith('~');
        var cells = body.TrimStart('~').Split('|', StringSplitOptions.TrimEntries);
        var isExcluded = cells[0] == "not";
        var first = isExcluded ? 1 : 0;
        return new GoldenLine(number, body, isKnownMiss, isExcluded, first < cells.Length ? cells[first] : "", [.. cells.Skip(first + 1)]);
    }

    public static string[] Alternatives(string cell) => cell.Split(" / ", StringSplitOptions.TrimEntries);
}
