using System.Globalization;
using System.Text;
using OnRecord.Reading;

namespace OnRecord.Tests.Reports;

/// <summary>An invented report and what its record must say, read from a Markdown file: the raw input fenced under
/// <c>## Report</c>, the golden lines fenced under <c>## Record</c>, and the number of lines known to be missed.</summary>
internal sealed record GoldenReport(string Name, string Raw, int KnownMisses, IReadOnlyList<GoldenLine> Lines)
{
    private const string KnownMissesLabel = "Known misses:";

    public ReportInput Input => new($"{Name}.md", Name, Encoding.UTF8.GetBytes(Raw));

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Reports");

    public static GoldenReport Load(string name)
    {
        var (section, isFenced, knownMisses) = ("", false, -1);
        var raw = new StringBuilder();
        var lines = new List<GoldenLine>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{name}.md")))
        {
            number++;
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isFenced = !isFenced;
            }
            else if (isFenced && section == "## Report")
            {
                raw.Append(line).Append('\n');
            }
            else if (isFenced && section == "## Record" && !string.IsNullOrWhiteSpace(line))
            {
                lines.Add(GoldenLine.Parse(number, line));
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line.TrimEnd();
            }
            else if (line.StartsWith(KnownMissesLabel, StringComparison.Ordinal))
            {
                knownMisses = int.Parse(line.AsSpan(KnownMissesLabel.Length), CultureInfo.InvariantCulture);
            }
        }

        if (knownMisses < 0 || raw.Length == 0 || lines.Count == 0)
        {
            throw new InvalidDataException($"{name}.md needs '{KnownMissesLabel} N', a fenced '## Report' and a fenced '## Record'");
        }

        return new GoldenReport(name, raw.ToString(), knownMisses, lines);
    }
}
