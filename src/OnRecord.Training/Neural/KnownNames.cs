using OnRecord.Knowledge.Tables;
using OnRecord.Language.Neural;

namespace OnRecord.Training.Neural;

/// <summary>The names in the tables under <c>data/</c>, as words.</summary>
internal static class KnownNames
{
    /// <returns>Each name with whether it is an ordinary word too, in the order of the tables.</returns>
    public static IEnumerable<(List<string> Words, GazetteerKind Kind, bool IsCommon)> Read() =>
        Phrases().Select(name => (NameWords.Split(name.Phrase), name.Kind, name.IsCommon)).Concat(PartsOfPersons());

    private static IEnumerable<(string Phrase, GazetteerKind Kind, bool IsCommon)> Phrases()
    {
        foreach (var row in Rows("data/countries/countries.tsv", "iso3 iso2 numeric gec name official aliases adjectives demonyms capital capital_aliases region"))
        {
            foreach (var name in Of(GazetteerKind.Country, [row.Text("name"), .. row.List("aliases")])
                .Concat(Of(GazetteerKind.Adjective, [.. row.List("adjectives"), .. row.List("demonyms")]))
                .Concat(Of(GazetteerKind.Place, [row.Text("capital"), .. row.List("capital_aliases")])))
            {
                yield return name;
            }
        }

        var rest = Rows("data/countries/places.tsv", "name aliases iso3 kind lat lon").SelectMany(row => Of(GazetteerKind.Place, [row.Text("name"), .. row.List("aliases")]))
            .Concat(Rows("data/actors/organizations.tsv", "name aliases kind country sectors source").SelectMany(row => Of(GazetteerKind.Organization, [row.Text("name"), .. row.List("aliases")])))
            .Concat(Of(GazetteerKind.Title, Rows("data/actors/titles.tsv", "title office sector kind scope").Select(row => row.Text("title"))))
            .Concat(Of(GazetteerKind.GivenName, Rows("data/lexicon/given-names.tsv", "name gender").Select(row => row.Text("name"))))
            .Concat(Of(GazetteerKind.GivenName, Rows("data/lexicon/unisex-names.tsv", "name").Select(row => row.Text("name"))))
            .Concat(Of(GazetteerKind.Surname, Rows("data/lexicon/surnames.tsv", "name origin").Select(row => row.Text("name"))))
            .Concat(Persons().SelectMany(names => Of(GazetteerKind.Person, names)))
            .Concat(NameTable.ReadPlaces(EmbeddedData.Text(NameTable.Places)).Select(name => (name.Name, GazetteerKind.Place, name.IsCommon)))
            .Concat(NameTable.ReadOrganisations(EmbeddedData.Text(NameTable.Organisations)).Select(name => (name.Name, GazetteerKind.Organization, name.IsCommon)));
        foreach (var name in rest)
        {
            yield return name;
        }
    }

    private static IEnumerable<(List<string> Words, GazetteerKind Kind, bool IsCommon)> PartsOfPersons() =>
        Persons().Select(names => NameWords.Split(names[0])).Where(words => words.Count >= 2).SelectMany(words => new[]
        {
            (new List<string> { words[0] }, GazetteerKind.GivenName, false),
            (new List<string> { words[^1] }, GazetteerKind.Surname, false),
        });

    private static IEnumerable<string[]> Persons() =>
        Rows("data/actors/leaders.tsv", "name aliases country office sector from to source").Select(row => (string[])[row.Text("name"), .. row.List("aliases")]);

    private static IEnumerable<(string Phrase, GazetteerKind Kind, bool IsCommon)> Of(GazetteerKind kind, IEnumerable<string> phrases) =>
        phrases.Select(phrase => (phrase, kind, false));

    private static IEnumerable<TsvRow> Rows(string file, string columns) =>
        EmbeddedData.Exists(file) ? TsvTable.Load(file, columns.Split(' ')).Rows : [];
}
