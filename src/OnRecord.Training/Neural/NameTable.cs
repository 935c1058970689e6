using OnRecord.Knowledge.Tables;

namespace OnRecord.Training.Neural;

/// <summary>A table of names that only the tagger of names uses: no actor or place of the record comes from it.</summary>
internal static class NameTable
{
    public const string Places = "data/lexicon/place-names.tsv";
    public const string Organisations = "data/lexicon/organisation-names.tsv";

    private static readonly string[] PlaceKinds =
        ["airport", "city", "district", "island", "lake", "mountain", "park", "region", "river", "sea", "strait", "street-landmark"];

    private static readonly string[] OrganisationKinds =
    [
        "agency", "airline", "band", "bank", "broadcaster", "company", "league", "militant", "ministry", "newspaper", "ngo", "party",
        "restaurant-chain", "retailer", "software", "team", "union", "university",
    ];

    /// <returns>Names, with whether each is an ordinary word too.</returns>
    /// <exception cref="DataException">A row has a fault.</exception>
    public static IReadOnlyList<(string Name, bool IsCommon)> ReadPlaces(string text) =>
        Read(TsvTable.Parse(Places, text, "name", "kind", "iso3", "common"), PlaceKinds, row =>
        {
            foreach (var iso3 in row.List("iso3").Where(iso3 => iso3.Length != 3 || !iso3.All(char.IsAsciiLetterUpper)))
            {
                row.Fault($"iso3 is '{iso3}'", "three capital letters");
            }
        });

    /// <inheritdoc cref="ReadPlaces"/>
    public static IReadOnlyList<(string Name, bool IsCommon)> ReadOrganisations(string text) =>
        Read(TsvTable.Parse(Organisations, text, "name", "kind", "common"), OrganisationKinds, _ => { });

    private static List<(string Name, bool IsCommon)> Read(TsvTable table, string[] kinds, Action<TsvRow> checkMore)
    {
        var names = new List<(string, bool)>(table.Rows.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var name = row.Required("name");
            if (!seen.Add(name))
            {
                row.Fault($"name '{name}' again", "one row for a name");
            }

            row.Required("kind");
            row.ManyOf("kind", kinds);
            names.Add((name, row.OneOf("common", ["", "common"]).Length > 0));
            checkMore(row);
        }

        table.Check();
        return names;
    }
}
