using OnRecord.Interchange.Tables;
using OnRecord.Knowledge.Ontology;
using OnRecord.Store.Copies;

namespace OnRecord.Cluster.Parts;

/// <summary>The tables of a part: the tidy tables that a report fills by itself, and the fingerprints by which copies are found.</summary>
internal static class PartTables
{
    /// <summary>What came of each input, in order.</summary>
    public const string Outcomes = "outcomes";

    public const string Fingerprints = "fingerprints";

    // Two reports of one id in two slices are told apart by it.
    private const string Task = "task";

    public static IReadOnlyList<Table> OfReports(EventOntology ontology, long task) =>
        [.. TidyTables.OfOneReport(ontology).Append(Prints()).Select(table => WithTask(table, task))];

    public static Table OutcomeTable(long task) => WithTask(
        new Table(
            Outcomes,
            [
                new Column("n", ColumnType.Integer), new Column("outcome", ColumnType.Text), new Column("report", ColumnType.Text), new Column("input_hash", ColumnType.Text),
                new Column("address", ColumnType.Text), new Column("appeared", ColumnType.Text), new Column("record", ColumnType.Text),
                new Column("input", ColumnType.Text), new Column("place", ColumnType.Text), new Column("problem", ColumnType.Text), new Column("remedy", ColumnType.Text),
            ],
            _ => []),
        task);

    /// <summary>Names of all tables of a part.</summary>
    public static IReadOnlyList<string> Names(EventOntology ontology) => [Outcomes, .. OfReports(ontology, 0).Select(table => table.Name)];

    private static Table Prints() => new Fields<int>()
        .Text("report", (report, _) => report.Key)
        .Integer("print", (_, print) => print)
        .Of(Fingerprints, report => Store.Copies.Fingerprints.Of(WordSequence.Of(report.Text, new WordFolding())));

    private static Table WithTask(Table table, long task) => table with
    {
        Columns = [new Column(Task, ColumnType.Integer), .. table.Columns],
        Rows = report => table.Rows(report).Select(row => (object?[])[task, .. row]),
    };
}
