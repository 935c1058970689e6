using System.Globalization;
using OnRecord.Interchange.Views;
using OnRecord.Records;
using OnRecord.Text;

namespace OnRecord.Interchange.Annotation;

/// <summary>Lays out the statements and events of a report as labelled spans and ties.</summary>
internal sealed class ReportAnnotations
{
    private readonly List<AnnotatedSpan> _spans = [];
    private readonly List<AnnotatedTie> _ties = [];

    public static AnnotatedText Of(ReportView report)
    {
        var all = new ReportAnnotations();
        foreach (var said in report.Record.Attributions)
        {
            all.Add(said);
        }

        foreach (var item in report.Record.Events)
        {
            all.Add(item);
        }

        return new AnnotatedText(report.Key, report.Text, all._spans, all._ties);
    }

    // The cue stands for the statement; without one its content does.
    private void Add(Attribution said)
    {
        var head = Head(said.Cue.Count > 0 ? Labels.Cue : Labels.Content, said.Cue.Count > 0 ? said.Cue : said.Content);
        if (head is null)
        {
            return;
        }

        Tie(Labels.Source, said.Source, Labels.SourceOf, head);
        if (said.Cue.Count > 0)
        {
            Tie(Labels.Content, said.Content, Labels.ContentOf, head);
        }
    }

    private void Add(Event item)
    {
        if (Head(item.Mode is { } mode ? $"{item.Type}/{mode}" : item.Type, item.Anchor) is { } head)
        {
            Tie(Labels.Actor, [.. item.Actors.Select(who => who.Span)], Labels.ActorOf, head);
            Tie(Labels.Recipient, [.. item.Recipients.Select(who => who.Span)], Labels.RecipientOf, head);
        }
    }

    private string? Head(string label, IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0)
        {
            return null;
        }

        var head = Span(label, spans[0]);
        Tie(label, [.. spans.Skip(1)], Labels.PartOf, head);
        return head;
    }

    private void Tie(string label, IReadOnlyList<TextSpan> spans, string tie, string head)
    {
        foreach (var span in spans)
        {
            _ties.Add(new AnnotatedTie(Span(label, span), head, tie));
        }
    }

    private string Span(string label, TextSpan span)
    {
        var id = (_spans.Count + 1).ToString(CultureInfo.InvariantCulture);
        _spans.Add(new AnnotatedSpan(id, label, span));
        return id;
    }
}
