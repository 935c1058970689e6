using System.Text.Json;

namespace OnRecord.Knowledge.Import;

/// <summary>One entity in the JSON of Wikibase: labels and aliases by language, claims by property, each statement with a main
/// value, a rank and qualifiers. Empty objects may be written as empty lists.</summary>
internal readonly struct WikidataEntity(JsonElement root)
{
    private const int YearPrecision = 9;

    // "mul" holds names that are the same in all languages that write in Latin letters; the last ones are tried for persons only.
    private static readonly string[] English = ["en", "mul", "en-gb", "en-us", "en-ca"];
    private static readonly string[] OtherLatin = ["de", "fr", "es", "it", "nl", "pt", "sv", "pl", "tr", "id"];

    public string? Id => Text(Member(root, "id"));

    /// <summary>In English, or in all languages.</summary>
    public string? Label => Labels(English).FirstOrDefault();

    /// <summary>Where there is no English one, that of a person in another language of Latin letters.</summary>
    public string? NameOfPerson => Labels([.. English, .. OtherLatin]).FirstOrDefault();

    /// <summary>English aliases; of a person also the labels of other languages of Latin letters, which spell the name otherwise.</summary>
    public List<string> Aliases(bool isPerson)
    {
        var entity = this;
        var names = English.SelectMany(language => entity.List("aliases", language)).Concat(Labels([.. English, .. isPerson ? OtherLatin : []]));
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Labels(string[] languages)
    {
        var labels = Member(root, "labels");
        return languages.Select(language => Text(Member(Member(labels, language), "value"))).OfType<string>().Where(label => label.Length > 0);
    }

    private IEnumerable<string> List(string what, string language) =>
        Member(Member(root, what), language) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(item => Text(Member(item, "value"))).OfType<string>()
            : [];

    /// <summary>Statements that are not deprecated.</summary>
    public IEnumerable<JsonElement> Statements(string property) =>
        Member(Member(root, "claims"), property) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(statement => Text(Member(statement, "rank")) != "deprecated")
            : [];

    /// <summary>Items that hold now: those of preferred rank if there are any, else those without an end.</summary>
    public IEnumerable<string> Items(string property)
    {
        var all = Statements(property).ToList();
        var preferred = all.FindAll(statement => Text(Member(statement, "rank")) == "preferred");
        var current = preferred.Count > 0 ? preferred : all.FindAll(statement => Qualifier(statement, "P582").ValueKind == JsonValueKind.Undefined);
        return (current.Count > 0 ? current : all).Select(ItemOf).OfType<string>();
    }

    /// <summary>The item that a statement has as its value; null for an unknown value, or none.</summary>
    public static string? ItemOf(JsonElement statement)
    {
        var value = Value(Member(statement, "mainsnak"));
        return Text(Member(value, "id"))
            ?? (Member(value, "numeric-id") is { ValueKind: JsonValueKind.Number } number ? "Q" + number.GetRawText() : null);
    }

    public static string? TextOf(JsonElement statement) => Text(Value(Member(statement, "mainsnak")));

    /// <summary>A date of a qualifier, as precise as it is given. Null where none is given, or one before the year 1.</summary>
    public static PartialDate? Date(JsonElement statement, string property)
    {
        var value = Value(Qualifier(statement, property));
        if (Text(Member(value, "time")) is not { Length: >= 11 } time || time[0] != '+')
        {
            return null;
        }

        var precision = Member(value, "precision") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var given) ? given : int.MaxValue;
        var length = precision < YearPrecision ? 0
            : precision == YearPrecision || time[6..8] == "00" ? 4
            : precision == YearPrecision + 1 || time[9..11] == "00" ? 7
            : 10;
        return PartialDate.TryParse(time.AsSpan(1, length), out var date) ? date : null;
    }

    /// <summary>True of a qualifier that says that there is a value, and that it is not known.</summary>
    public static bool IsUnknown(JsonElement statement, string property) => Text(Member(Qualifier(statement, property), "snaktype")) == "somevalue";

    private static JsonElement Qualifier(JsonElement statement, string property) =>
        Member(Member(statement, "qualifiers"), property) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : default;

    private static JsonElement Value(JsonElement snak) => Member(Member(snak, "datavalue"), "value");

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>An undefined element where there is no such member.</summary>
    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
