using OnRecord.Text;
using Event = OnRecord.Records.Event;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>A row of a spec: a sentence with the words of an event in bold, and what is expected of that event.</summary>
internal sealed record MarkedRow(string File, int Line, string Marked, string Expected)
{
    private const string Mark = "**";

    public string Sentence => Marked.Replace(Mark, "", StringComparison.Ordinal);

    public static List<MarkedRow> Load(string file)
    {
        var rows = new List<MarkedRow>();
        var line = 0;
        foreach (var text in System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", file)))
        {
            line++;
            var cells = text.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 4 && cells[1].Contains(Mark, StringComparison.Ordinal))
            {
                rows.Add(new MarkedRow(file, line, cells[1], cells[2]));
            }
        }

        return rows;
    }

    /// <summary>What a record has for the event at the marked words.</summary>
    public string Found(Record record, Func<Event, string> of)
    {
        var start = Marked.IndexOf(Mark, StringComparison.Ordinal);
        var end = Marked.LastIndexOf(Mark, StringComparison.Ordinal) - Mark.Length;
        var item = record.Events.FirstOrDefault(e => e.Anchor.Any(a => a.Overlaps(new TextSpan(start, end))));
        return item is null ? $"no event there ({string.Join(", ", record.Events.Select(e => e.Type))})" : of(item);
    }

    public string Told(string found) => $"{File}:{Line}: {Marked} → {Expected}; found {found}\n";
}
