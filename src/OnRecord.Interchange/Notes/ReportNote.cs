using OnRecord.Interchange.Views;
using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Interchange.Notes;

/// <summary>The note of a report: what is told, on whose word, and the words.</summary>
internal static class ReportNote
{
    public static void Write(TextWriter note, ReportView report)
    {
        var (article, record) = (report.Article, report.Record);
        using (var front = new FrontMatter(note))
        {
            front.Text("id", report.Key);
            front.Text("title", article.Title);
            front.Text("outlet", article.Outlet);
            front.List("authors", article.Authors);
            front.Text("published", article.Published?.ToString());
            front.Text("language", article.Language);
            front.Text("url", article.Url);
            front.List("types", record.Events.Select(NameOf).Distinct(StringComparer.Ordinal));
            front.List("actors", record.Actors.Select(actor => report.KeyOf(actor.Id)).OfType<string>());
        }

        note.Write($"\n# {Markdown.Text(article.Title ?? report.Key)}\n");
        Section(note, "Actors", record.Actors, actor => $"- {Link(report, actor)}, {Words.Of(actor.Kind)}{(actor.Country is { } country ? $", {country}" : "")}\n");
        Section(note, "Events", record.Events, item => Event(new EventView(report, item)));
        Section(note, "Statements", record.Attributions, said => Statement(report, said));
        Section(note, "Ties", record.Relations, tie => $"- {Link(report, report.Find(tie.Subject))} {Words.Of(tie.Type)} {Link(report, report.Find(tie.Object))}\n\n{string.Concat(tie.Evidence.Select(span => Markdown.Quote(report.Slice(span))))}\n");
        Section(note, "Tensions", record.Tensions, tension => $"- {Markdown.Text(tension.Why)}\n");
        note.Write("\n## Text\n\n");
        foreach (var block in article.Blocks)
        {
            note.Write($"{Markdown.Text(report.Slice(block.Span))}\n\n");
        }
    }

    private static void Section<T>(TextWriter note, string heading, IReadOnlyList<T> items, Func<T, string> write)
    {
        if (items.Count > 0)
        {
            note.Write($"\n## {heading}\n\n");
        }

        foreach (var item in items)
        {
            note.Write(write(item));
        }
    }

    private static string Event(EventView item)
    {
        var report = item.Report;
        var sides = string.Join(" → ", new[] { Names(report, item.Actors), Names(report, item.Recipients) }.Where(side => side.Length > 0));
        var day = item.Event.Time is null ? "" : $", {item.Event.Time.Value}";
        var place = item.Event.Place is { } where ? $", {Markdown.Text(where.Name)}" : "";
        var said = item.Said is { } attribution ? $", on the word of {Source(report, attribution)}" : ", told by the report itself";
        return $"- **{NameOf(item.Event)}**, {Words.Of(item.Event.Status)}: {sides}{day}{place}{said}\n\n{Markdown.Quote(report.Slice(item.Sentence))}\n";
    }

    private static string NameOf(Event item) => item.Mode is { } mode ? $"{item.Type}/{mode}" : item.Type;

    private static string Statement(ReportView report, Attribution said) =>
        $"- {Source(report, said)}, {Words.Of(said.CueClass)}, {Words.Of(said.Quote)}\n\n{string.Concat(said.Content.Select(span => Markdown.Quote(report.Slice(span))))}\n";

    private static string Source(ReportView report, Attribution said)
    {
        var words = said.Source.Count > 0 ? $"“{Markdown.Text(string.Join(" … ", said.Source.Select(report.Slice)))}”" : "a source that is not stated";
        var who = report.Speaker(said) is { } actor ? $" ({Link(report, actor)})" : "";
        return $"{words}{who}, {Words.Of(said.SourceKind)}{(said.Anonymity?.Reason is { } reason ? $", {Markdown.Text(reason)}" : "")}";
    }

    private static string Names(ReportView report, IReadOnlyList<Party> parties) => string.Join(", ", parties.Select(party => Link(report, party.Actor)));

    private static string Link(ReportView report, Actor? actor) => actor is null ? "?" : report.KeyOf(actor.Id) is { } key ? $"[{Markdown.Text(actor.Name)}](../actors/{key}.md)" : Markdown.Text(actor.Name);
}
