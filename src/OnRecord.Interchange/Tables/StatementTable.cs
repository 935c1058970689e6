using OnRecord.Outputs;
using OnRecord.Records;

namespace OnRecord.Interchange.Tables;

/// <summary>The table of attributions: who says what. An anonymous source is never linked to an actor.</summary>
internal static class StatementTable
{
    public static Table Statements() => new Fields<Attribution>()
        .Text("id", (report, said) => report.IdOf(said.Id))
        .Text("report", (report, _) => report.Key)
        .Text("statement", (_, said) => said.Id)
        .Text("source_kind", (_, said) => Words.Of(said.SourceKind))
        .Text("actor", (report, said) => report.Speaker(said)?.Id)
        .Text("actor_id", (report, said) => report.KeyOf(report.Speaker(said)?.Id))
        .List("speakers", (report, said) => report.Speakers(said).Select(actor => actor.Id))
        .Truth("source_uncertain", (_, said) => said.IsSourceUncertain)
        .Truth("anonymity_stated", (_, said) => said.Anonymity is not null)
        .Text("anonymity_reason", (_, said) => said.Anonymity?.Reason)
        .Text("quote", (_, said) => Words.Of(said.Quote))
        .Text("cue_class", (_, said) => Words.Of(said.CueClass))
        .Text("medium", (_, said) => said.Medium?.Text)
        .Text("audience", (_, said) => said.Audience?.Text)
        .Text("within", (_, said) => said.Within)
        .Text("place", (_, said) => said.Place?.Name)
        .Text("place_country", (_, said) => said.Place?.Country)
        .Text("time", (_, said) => said.Time?.Value)
        .Text("time_from", (_, said) => said.Time?.From)
        .Text("time_to", (_, said) => said.Time?.To)
        .Truth("deadline", (_, said) => said.Time?.IsDeadline)
        .Text("source_text", (report, said) => report.Slice(said.Source))
        .Text("cue_text", (report, said) => report.Slice(said.Cue))
        .Text("content_text", (report, said) => report.Slice(said.Content))
        .Of("statements", report => report.Record.Attributions);
}
