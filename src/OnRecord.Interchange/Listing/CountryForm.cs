using System.Globalization;
using System.Text.Json;
using OnRecord.Knowledge.Ontology;
using OnRecord.Outputs;
using OnRecord.Store.Countries;

namespace OnRecord.Interchange.Listing;

/// <summary>Events by country, and by PLOVER's quadrants.</summary>
public static class CountryForm
{
    private static readonly Glossary Names = Glossary.LoadEmbedded();

    public static ListForm<FoundCountry> Form { get; } = new(
    [
        new("country", found => found.Country),
        new("name", found => Names.Country(found.Country), "Country"),
        new("events", found => Number(found.Events), "Events"),
        .. Enum.GetValues<Quad>().Select(quad => new Column<FoundCountry>(Words.Of(quad).Replace(' ', '_'), found => Number(found.ByQuad.GetValueOrDefault(quad)), Words.Of(quad))),
        new("first", found => found.First, "First"),
        new("last", found => found.Last, "Last"),
    ], Json);

    private static void Json(Utf8JsonWriter json, FoundCountry found)
    {
        json.WriteString("country", found.Country);
        json.WriteString("name", Names.Country(found.Country));
        json.WriteNumber("events", found.Events);
        foreach (var quad in Enum.GetValues<Quad>())
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(quad.ToString()), found.ByQuad.GetValueOrDefault(quad));
        }

        json.WriteString("first", found.First);
        json.WriteString("last", found.Last);
    }

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
