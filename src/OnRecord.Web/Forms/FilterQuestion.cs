using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Records;
using OnRecord.Store.Queries;

namespace OnRecord.Web.Forms;

/// <summary>Which items are asked for, by the names that the options of the command line have.</summary>
public sealed record FilterQuestion(Filter Filter)
{
    private static readonly IReadOnlyList<string> Types = [.. EventOntology.LoadEmbedded().Types.Select(type => type.Name)];

    internal static FilterQuestion Read(QuestionReader reader) => new(new Filter
    {
        Actor = reader.Text("actor"),
        Country = reader.Text("country")?.ToUpperInvariant(),
        Type = reader.Choice("type", Types),
        Status = reader.Choice<Status>("status"),
        SourceKind = reader.Choice<SourceKind>("source-kind"),
        Outlet = reader.Text("outlet"),
        Story = reader.Text("story"),
        From = reader.Day("from"),
        To = reader.Day("to"),
        All = reader.Flag("all"),
    });

    /// <summary>For the query of an address.</summary>
    public IEnumerable<(string Name, string? Value)> Parameters =>
    [
        ("actor", Filter.Actor),
        ("country", Filter.Country),
        ("type", Filter.Type),
        ("status", Filter.Status is { } status ? Words.Of(status) : null),
        ("source-kind", Filter.SourceKind is { } kind ? Words.Of(kind) : null),
        ("outlet", Filter.Outlet),
        ("story", Filter.Story),
        ("from", Filter.From),
        ("to", Filter.To),
        ("all", Filter.All ? "true" : null),
    ];
}
