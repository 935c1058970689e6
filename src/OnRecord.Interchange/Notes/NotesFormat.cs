using OnRecord.Store.Queries;

namespace OnRecord.Interchange.Notes;

/// <summary>Markdown notes with front matter, linked with each other: one for each report, and one for each actor that is known
/// across reports.</summary>
internal static class NotesFormat
{
    public static ExportFormat Format { get; } = new("notes", "Markdown notes with front matter, a note for each report and actor", IsFolder: true, HasCells: false, Write);

    private static void Write(ExportJob job)
    {
        foreach (var report in job.EachReport())
        {
            Note(job, $"reports/{report.Key}.md", note => ReportNote.Write(note, report));
        }

        foreach (var actor in job.Walk.Actors(job.Request.Filter))
        {
            Note(job, $"actors/{actor.Key}.md", note => Write(note, actor, job.Walk.ReportsOf(actor.Key, job.Request.Filter)));
        }
    }

    private static void Note(ExportJob job, string name, Action<TextWriter> write)
    {
        using var file = job.Target.Open(name);
        write(file.Text);
        file.Rows++;
        file.Close();
    }

    private static void Write(TextWriter note, KnownActor actor, IEnumerable<ReportHead> reports)
    {
        using (var front = new FrontMatter(note))
        {
            front.Text("id", actor.Key);
            front.Text("title", actor.Names[0]);
            front.List("aliases", actor.Names);
            front.Text("kind", Outputs.Words.Of(actor.Kind));
            front.Text("country", actor.Country);
            front.List("sectors", actor.Sectors);
            front.Text("wikidata", actor.Wikidata);
            front.Text("first", actor.First);
            front.Text("last", actor.Last);
        }

        note.Write($"\n# {Markdown.Text(actor.Names[0])}\n\n## Reports\n\n");
        foreach (var report in reports)
        {
            note.Write($"- {report.Published ?? "no date"}: [{Markdown.Text(report.Title ?? report.Key)}](../reports/{report.Key}.md){(report.Outlet is { } outlet ? $", {Markdown.Text(outlet)}" : "")}\n");
        }
    }
}
