using OnRecord.Knowledge.Ontology;

namespace OnRecord.Interchange.Tables;

/// <summary>The tables of our own formats. Ids of items are the same in every record; positions are code points of the text in
/// the table <c>texts</c>, half-open, from 0. docs/interchange.md lists every column.</summary>
internal static class TidyTables
{
    /// <param name="ontology">Gives quads and scores.</param>
    public static IReadOnlyList<Table> All(EventOntology ontology) =>
        [.. OfOneReport(ontology), StoryTables.Stories(), StoryTables.Reports(), StoryTables.Tellings(), StoryTables.Links()];

    /// <summary>Those whose rows a report gives by itself, whatever other reports there are.</summary>
    public static IReadOnlyList<Table> OfOneReport(EventOntology ontology) =>
    [
        ReportTables.Reports(), ReportTables.Texts(), ReportTables.Blocks(),
        ActorTables.Actors(), ActorTables.Roles(), ActorTables.Mentions(),
        StatementTable.Statements(),
        EventTables.Events(ontology), EventTables.Participants(), EventTables.Counts(),
        TieTables.Relations(), TieTables.Tensions(), TieTables.Evidence(),
    ];
}
