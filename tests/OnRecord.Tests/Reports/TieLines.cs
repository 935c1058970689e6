using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Text;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Reports;

/// <summary>Golden lines of what joins two things: <c>tie | relation | subject | object</c> and <c>tension | words of one item
/// | words of the other</c>.</summary>
internal sealed class TieLines(Record record, RecordNames names)
{
    public IEnumerable<Candidate> Ties(GoldenLine line) => record.Relations.Select(r => new Misfits()
        .Column("relation", line[0], Words.Of(r.Type), v => v == Words.Of(r.Type))
        .Column("subject", line[1], names.Called(r.Subject), v => names.IsCalled(names.Of(r.Subject), v))
        .Column("object", line[2], names.Called(r.Object), v => names.IsCalled(names.Of(r.Object), v))
        .Of($"'{names.Called(r.Subject)}' {Words.Of(r.Type)} '{names.Called(r.Object)}'"));

    public IEnumerable<Candidate> Tensions(GoldenLine line) => record.Tensions.Select(t => new Misfits()
        .Column("one side", line[0], Sides(t), v => t.Between.Any(id => Touches(id, v)))
        .Column("other side", line[1], Sides(t), v => t.Between.Any(id => Touches(id, v) && t.Between.Any(other => other != id && Touches(other, line[0]))))
        .Of($"tension '{t.Why}'"));

    private string Sides(Tension tension) => string.Join(" and ", tension.Between.Select(id => names.Words(SpansOf(id))));

    private bool Touches(string id, string words) => Wording.Find(names.Text, words).Exists(found => SpansOf(id).Any(s => s.Overlaps(found)));

    private IEnumerable<TextSpan> SpansOf(string id) =>
        record.Events.FirstOrDefault(e => e.Id == id)?.Anchor
        ?? record.Attributions.Where(a => a.Id == id).SelectMany(a => a.Cue.Concat(a.Content));
}
