using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>Golden lines of attribution: <c>said | source | who | source kind | quote kind | cue | first words … last words
/// | medium: x; audience: y; reason: z</c>.</summary>
internal sealed class SaidLines(Record record, RecordNames names)
{
    private const string Ellipsis = "…";

    public IEnumerable<Candidate> Said(GoldenLine line) => record.Attributions
        .Where(a => line[0].Length > 0 && SourceFits(a, line[0]) || line[5].Length > 0 && Overlaps(a.Content, line[5].Split(Ellipsis)[0].Trim()))
        .Select(a => Compare(line, a));

    public static string Source(RecordNames names, Attribution attribution) => names.Words(attribution.Source);

    private Candidate Compare(GoldenLine line, Attribution a)
    {
        var (source, cue, content) = (names.Words(a.Source), names.Words(a.Cue), names.Words(a.Content));
        var misfits = new Misfits()
            .Column("source", line[0], source, v => SourceFits(a, v))
            .Column("speaker", line[1], names.Of(a.Actor)?.Name, v => names.IsCalled(names.Of(a.Actor), v))
            .Column("source kind", line[2], Words.Of(a.SourceKind), v => v == Words.Of(a.SourceKind))
            .Column("quotation", line[3], Words.Of(a.Quote), v => v == Words.Of(a.Quote))
            .Column("cue", line[4], cue, v => Wording.Contains(cue, v))
            .Column("content", line[5], content, v => ContentFits(a, v));
        foreach (var note in line[6].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = note.IndexOf(':', StringComparison.Ordinal);
            var actual = note[..colon] switch
            {
                "medium" => a.Medium?.Text,
                "audience" => a.Audience?.Text,
                "reason" => a.Anonymity?.Reason,
                "within" => record.Attributions.FirstOrDefault(outer => outer.Id == a.Within) is { } outer ? names.Words(outer.Source) : null,
                var other => throw new InvalidDataException($"line {line.Number}: '{other}', expected medium, audience, reason or within"),
            };
            misfits.Column(note[..colon], note[(colon + 1)..].Trim(), actual, v => Wording.Contains(actual, v));
        }

        return misfits.Of($"{a.Id} '{source}' {cue} '{content}'");
    }

    private bool SourceFits(Attribution attribution, string words)
    {
        if (attribution.Source.Count == 0)
        {
            return false;
        }

        var whole = attribution.Source.Aggregate((a, b) => a.Union(b));
        return Wording.Find(names.Text, words).Exists(found => whole.Contains(found) || found.Contains(whole));
    }

    private bool ContentFits(Attribution attribution, string words)
    {
        if (attribution.Content.Count == 0)
        {
            return false;
        }

        var whole = Wording.Bare(names.Words(attribution.Content.Aggregate((a, b) => a.Union(b))));
        var ends = words.Split(Ellipsis);
        return whole.StartsWith(Wording.Bare(ends[0]), StringComparison.Ordinal) && whole.EndsWith(Wording.Bare(ends[^1]), StringComparison.Ordinal);
    }

    private bool Overlaps(IReadOnlyList<TextSpan> spans, string words) =>
        Wording.Find(names.Text, words).Exists(found => spans.Any(s => s.Overlaps(found)));
}
