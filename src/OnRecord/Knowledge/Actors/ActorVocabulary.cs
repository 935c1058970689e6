using OnRecord.Knowledge.Tables;
using OnRecord.Records;

namespace OnRecord.Knowledge.Actors;

/// <summary>The closed vocabularies that tables of actors are checked against.</summary>
internal sealed class ActorVocabulary
{
    /// <summary>What stands in a country column for actors of no state.</summary>
    private static readonly string[] NonStates = ["IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM"];

    private readonly HashSet<string> _countries;

    private ActorVocabulary(IReadOnlyCollection<string> sectors, Dictionary<string, ActorKind> kinds, IEnumerable<string> iso3)
    {
        Sectors = sectors;
        Kinds = kinds;
        KindNames = new HashSet<string>(kinds.Keys, StringComparer.Ordinal);
        _countries = [.. iso3, .. NonStates];
    }

    public IReadOnlyCollection<string> Sectors { get; }

    public IReadOnlyDictionary<string, ActorKind> Kinds { get; }

    public IReadOnlyCollection<string> KindNames { get; }

    /// <summary>ISO 3166-1 alpha-3 codes of the table of countries and the codes of actors of no state.</summary>
    public IReadOnlyCollection<string> Countries => _countries;

    public static bool IsState(string country) => Array.IndexOf(NonStates, country) < 0;

    public static ActorVocabulary Read(IReadOnlyCollection<string> sectors, IEnumerable<string> iso3) =>
        new(sectors, ReadKinds(), iso3);

    /// <summary>Codes of PLOVER sectors.</summary>
    public static IReadOnlyCollection<string> ReadSectors()
    {
        var table = TsvTable.Load("data/actors/sectors.tsv", "sector", "name");
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!codes.Add(row.Required("sector")))
            {
                row.Fault($"sector {row.Text("sector")} again", "each sector once");
            }
        }

        table.Check();
        return codes;
    }

    /// <summary>Kinds of organisation and what each is published as.</summary>
    public static Dictionary<string, ActorKind> ReadKinds()
    {
        var table = TsvTable.Load("data/actors/kinds.tsv", "kind", "actor");
        var kinds = new Dictionary<string, ActorKind>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!Enum.TryParse<ActorKind>(row.Text("actor"), out var kind))
            {
                row.Fault($"actor is '{row.Text("actor")}'", string.Join(" | ", Enum.GetNames<ActorKind>()));
            }
            else if (!kinds.TryAdd(row.Required("kind"), kind))
            {
                row.Fault($"kind {row.Text("kind")} again", "each kind once");
            }
        }

        table.Check();
        return kinds;
    }
}
