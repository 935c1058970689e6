using System.Globalization;
using System.Text.Json;
using NodaTime;
using OnRecord.Knowledge.Actors;

namespace OnRecord.Knowledge.Import;

/// <summary>Imports an extract of Wikidata: one entity a line, as in its dumps (the brackets and commas around them are passed
/// over). Persons with the offices that they held (P39) and bodies of a known kind (P31) are taken.</summary>
internal sealed class WikidataExtract(WikidataTables tables, ActorVocabulary vocabulary, ImportReport report, Action<ActorRow> write)
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _countries = new(tables.Countries, StringComparer.Ordinal);

    /// <param name="open">Opens the file anew: labels of offices and codes of states are gathered before rows are written.</param>
    public void Read(Func<TextReader> open)
    {
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, entity) in Entities(open, null))
        {
            wanted.UnionWith(Statements(entity, "P39").Select(ValueId).OfType<string>());
            if (Id(entity) is { } id && Statements(entity, "P298").Select(ValueText).FirstOrDefault() is { } iso3 && vocabulary.Countries.Contains(iso3))
            {
                _countries.TryAdd(id, iso3);
            }
        }

        foreach (var (_, entity) in Entities(open, null))
        {
            if (Id(entity) is { } id && wanted.Contains(id) && Label(entity) is { } label)
            {
                _labels[id] = label;
            }
        }

        foreach (var (line, entity) in Entities(open, report))
        {
            Take(line, entity);
        }
    }

    private static IEnumerable<(int Line, JsonElement Entity)> Entities(Func<TextReader> open, ImportReport? report)
    {
        using var reader = open();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var text = line.AsSpan().Trim().TrimEnd(',').TrimEnd();
            if (text is not ("" or "[" or "]"))
            {
                if (Parse(text.ToString()) is { } document)
                {
                    using (document)
                    {
                        yield return (number, document.RootElement);
                    }
                }
                else
                {
                    report?.Refuse(number, text[..Math.Min(text.Length, 60)].ToString(), "no JSON object on the line: give one entity a line, as in Wikidata's dumps");
                }
            }
        }
    }

    private static JsonDocument? Parse(string text)
    {
        try
        {
            var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException)
        {
        }

        return null;
    }

    private void Take(int line, JsonElement entity)
    {
        var (id, name) = (Id(entity), Label(entity));
        if (id is null || name is null)
        {
            report.Refuse(line, id ?? "?", "no English label");
            return;
        }

        var types = Statements(entity, "P31").Select(ValueId).OfType<string>().ToList();
        if (types.Contains("Q5"))
        {
            TakePerson(line, entity, name);
            return;
        }

        if (types.Select(type => tables.Kinds.GetValueOrDefault(type)).FirstOrDefault(kind => kind.Kind is not null) is not { Kind: not null } found)
        {
            report.Refuse(line, $"{id} {name}", "an instance of nothing in data/actors/wikidata-types.tsv");
            return;
        }

        write(new ActorRow(name, Aliases(entity), found.Kind, Country(entity, "P17"), found.Sectors, "", null, null));
        report.Take("bodies");
    }

    private void TakePerson(int line, JsonElement entity, string name)
    {
        var own = Country(entity, "P27");
        var taken = 0;
        foreach (var held in Statements(entity, "P39"))
        {
            if (ValueId(held) is not { } office || !_labels.TryGetValue(office, out var label))
            {
                report.Refuse(line, $"{name}: {ValueId(held)}", "an office whose item is not in the extract");
                continue;
            }

            var (title, country) = tables.Office(label);
            write(new ActorRow(name, Aliases(entity), "person", country ?? own, [tables.SectorOf(title)], title, Day(held, "P580"), Day(held, "P582")));
            taken++;
        }

        if (taken == 0)
        {
            report.Refuse(line, name, "a person without an office");
            return;
        }

        report.Take("persons");
        report.Take("terms", taken);
    }

    private static string? Id(JsonElement entity) => Member(entity, "id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;

    private static string? Label(JsonElement entity) => Text(Member(Member(Member(entity, "labels"), "en"), "value"));

    private static List<string> Aliases(JsonElement entity) =>
        Member(Member(entity, "aliases"), "en") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(alias => Text(Member(alias, "value"))).OfType<string>()]
            : [];

    private string? Country(JsonElement entity, string property) =>
        Statements(entity, property).Select(ValueId).OfType<string>().Select(id => _countries.GetValueOrDefault(id)).FirstOrDefault(code => code is not null);

    private static IEnumerable<JsonElement> Statements(JsonElement entity, string property) =>
        Member(Member(entity, "claims"), property) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(statement => Text(Member(statement, "rank")) != "deprecated")
            : [];

    private static JsonElement Value(JsonElement snak) => Member(Member(snak, "datavalue"), "value");

    private static string? ValueId(JsonElement statement) => Text(Member(Value(Member(statement, "mainsnak")), "id"));

    private static string? ValueText(JsonElement statement) => Text(Value(Member(statement, "mainsnak")));

    /// <summary>A day of a qualifier; of a year or a month its first. Null where none is given, or one before the year 1.</summary>
    private static LocalDate? Day(JsonElement statement, string property)
    {
        if (Member(Member(statement, "qualifiers"), property) is not { ValueKind: JsonValueKind.Array } list || list.GetArrayLength() == 0
            || Text(Member(Value(list[0]), "time")) is not { Length: >= 11 } time || time[0] != '+')
        {
            return null;
        }

        return Number(time, 1, 4) is { } year and > 0 && Number(time, 6, 2) is { } month and <= 12 && Number(time, 9, 2) is { } day
            && Math.Max(day, 1) <= CalendarSystem.Iso.GetDaysInMonth(year, Math.Max(month, 1))
                ? new LocalDate(year, Math.Max(month, 1), Math.Max(day, 1))
                : null;
    }

    private static int? Number(string text, int start, int length) =>
        int.TryParse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>An undefined element where there is no such member.</summary>
    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;
}
