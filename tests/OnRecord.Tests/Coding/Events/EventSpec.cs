using OnRecord.Records;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Coding.Events;

/// <summary>A row of <c>Specs/events.md</c>: a sentence and the event that it reports.</summary>
internal sealed record EventSpec(int Line, string Section, string Sentence, string Event, string Actors, string Recipients)
{
    public static IReadOnlyList<EventSpec> Load()
    {
        var specs = new List<EventSpec>();
        var (line, section) = (0, "");
        foreach (var text in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "events.md")))
        {
            line++;
            var cells = text.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length != 6 || cells[1] is "sentence" or "---")
            {
                continue;
            }

            section = cells[2].Split(" / ")[0];
            specs.Add(new EventSpec(line, section, cells[1], cells[2], cells[3], cells[4]));
        }

        return specs;
    }

    public bool IsIn(Record record) => record.Events.Any(e => Event.Split(" / ").Any(name => IsOf(e, name)) && Fits(record, e.Actors, Actors) && Fits(record, e.Recipients, Recipients));

    public static string Found(Record record) => string.Join("; ", record.Events.Select(e =>
        $"{e.Type} {e.Mode} {string.Join(" + ", e.Actors.Select(p => Words(record, p)))} → {string.Join(" + ", e.Recipients.Select(p => Words(record, p)))}"));

    private static bool IsOf(Event item, string name) => name == item.Type || name == $"{item.Type} {item.Mode}";

    private static bool Fits(Record record, IReadOnlyList<Participant> participants, string cell) => cell == "-"
        || cell.Split(" + ").All(words => participants.Any(p => Names(record, p).Any(name =>
            name.Contains(words, StringComparison.OrdinalIgnoreCase) || words.Contains(name.Replace("the ", "", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase))));

    private static IEnumerable<string> Names(Record record, Participant participant) =>
        record.Actors.Single(a => a.Id == participant.Actor).Mentions.Select(m => m.Span.Slice(record.Article.Text).ToString()).Append(Words(record, participant));

    private static string Words(Record record, Participant participant) => participant.Span.Slice(record.Article.Text).ToString();
}
