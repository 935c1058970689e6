namespace OnRecord.Tests.Coding.Attributions;

/// <summary>One example of <c>Specs/attributions.md</c>: a fenced report and the table of attributions after it.</summary>
/// <param name="Line">Where the report begins, for messages.</param>
/// <param name="Rows">Cells of each row: source, actor, kind, form, class, cue, content, also.</param>
internal sealed record AttributionSpec(int Line, string Report, IReadOnlyList<string[]> Rows)
{
    private const int Columns = 8;
    private const string File = "attributions.md";

    public static List<AttributionSpec> Load()
    {
        var specs = new List<AttributionSpec>();
        var (report, rows, start, isFenced) = (new List<string>(), new List<string[]>(), 0, false);
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", File)))
        {
            number++;
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isFenced = !isFenced;
                if (isFenced)
                {
                    Close();
                    start = number;
                }
            }
            else if (isFenced)
            {
                report.Add(line);
            }
            else if (line.StartsWith('|'))
            {
                rows.Add(Cells(line, number));
            }
        }

        Close();
        return specs;

        void Close()
        {
            if (report.Count > 0)
            {
                specs.Add(new AttributionSpec(start, string.Join('\n', report), [.. rows.Skip(2)]));
            }

            (report, rows) = ([], []);
        }
    }

    private static string[] Cells(string line, int number)
    {
        string[] cells = [.. line.Split('|')[1..^1].Select(cell => cell.Trim())];
        return cells.Length == Columns ? cells : throw new InvalidDataException($"{File}:{number}: {cells.Length} columns, expected {Columns}");
    }
}
