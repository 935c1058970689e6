using OnRecord.Knowledge.Ontology;
using OnRecord.Records;

namespace OnRecord.Web.Api.Asking;

/// <summary>The parameters of lists, by the names that the options of the commands have.</summary>
internal static class ListParameters
{
    public const int MostItems = 500;
    public const int UsualItems = 50;

    private const int LongestCursor = 3800;

    public static readonly Parameter Actor = ParameterKinds.Text("actor", "Words of an actor's name, its Wikidata item, or its id.", "Ilse Tarrant");

    public static readonly Parameter Country = new("country", "Country of an actor, ISO 3166-1 alpha-3, or IGO, UNO, EUR, NGO, MNC, IMG, ISM for actors of no state.", "three letters as KEN", code => code.Length == 3 && code.All(char.IsAsciiLetter)) { Example = "KEN" };

    public static readonly Parameter Type = ParameterKinds.Choice("type", "PLOVER event type.", [.. EventOntology.LoadEmbedded().Types.Select(type => type.Name)]);

    public static readonly Parameter Status = ParameterKinds.Choice<Status>("status", "How events are put forward.");

    public static readonly Parameter SourceKind = ParameterKinds.Choice<SourceKind>("source-kind", "Kind of source.");

    public static readonly Parameter Outlet = ParameterKinds.Text("outlet", "Outlet of the report, whatever the case.", "The Gazette");

    public static readonly Parameter Story = ParameterKinds.Text("story", "Id of a story, or of any report: only what the reports of that story hold.");

    public static readonly Parameter From = ParameterKinds.Day("from", "First day: of the event for events, of publication for all else.");

    public static readonly Parameter To = ParameterKinds.Day("to", "Last day, inclusive.");

    public static readonly Parameter All = ParameterKinds.Flag("all", "Every carrier of a text and every version of a report, and not only the first carrier and the last version.");

    public static readonly Parameter Limit = ParameterKinds.Number("limit", "The most items of a page.", 1, MostItems, UsualItems);

    public static readonly Parameter Cursor = new("cursor", "Where the page begins: the cursor of the page before.", "the cursor of a page", text => text.Length <= LongestCursor);

    public static readonly Parameter Format = ParameterKinds.Choice("format", "json or csv; by default what Accept asks for, or else json.", ["json", "csv"]);

    public static readonly Parameter AsOf = ParameterKinds.Day("as-of", "Day of the question, today by default; reports and versions that came later are not looked at.");

    public static readonly Parameter With = ParameterKinds.Text("with", "Another actor who must take part too: words of its name, its Wikidata item, or its id.", "Somalia");

    /// <summary>Filters of items that stand in reports.</summary>
    public static IReadOnlyList<Parameter> Filters { get; } = [Actor, Country, Type, Status, SourceKind, Outlet, Story, From, To, All];

    public static IReadOnlyList<Parameter> Paging { get; } = [Limit, Cursor, Format];

    /// <summary>Those that mean the same wherever they are.</summary>
    public static IReadOnlyList<Parameter> Shared { get; } = [.. Filters, .. Paging, AsOf, With];
}
