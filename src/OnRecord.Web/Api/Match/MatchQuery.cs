using System.Text.Json;
using OnRecord.Store.Matching;
using OnRecord.Web.Api.Faults;

namespace OnRecord.Web.Api.Match;

/// <summary>One entity that is looked for, as it was given.</summary>
internal sealed record MatchQuery(string Id, string Schema, JsonElement Given, ActorQuery Asked)
{
    private const int MostQueries = 100;
    private const int MostValues = 20;
    private const int LongestValue = 500;

    private static readonly string[] Names = ["name", "alias", "weakAlias", "previousName", "full"];
    private static readonly string[] Countries = ["country", "nationality", "citizenship", "jurisdiction"];

    /// <exception cref="ApiException">The body is not <c>{"queries": {"ID": {"schema": …, "properties": {…}}}}</c>; the place is named.</exception>
    public static IReadOnlyList<MatchQuery> Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("queries", out var queries) || queries.ValueKind != JsonValueKind.Object)
        {
            throw Fault("queries", null, "an object of queries by their ids");
        }

        var read = queries.EnumerateObject().Take(MostQueries + 1).Select(query => Read(query.Name, query.Value)).ToList();
        return read.Count is > 0 and <= MostQueries ? read : throw Fault("queries", $"{(read.Count == 0 ? "none" : $"more than {MostQueries}")}", $"1 to {MostQueries}");
    }

    private static MatchQuery Read(string id, JsonElement query)
    {
        var place = $"queries.{id}";
        if (query.ValueKind != JsonValueKind.Object || !query.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            throw Fault($"{place}.properties", null, "an object with lists of strings");
        }

        var schema = query.TryGetProperty("schema", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "Thing";
        var kinds = MatchSchema.KindsOf(schema) ?? throw Fault($"{place}.schema", schema, $"one of {string.Join(", ", MatchSchema.All)}");
        var names = Values(properties, place, [.. Names]).Concat(Whole(properties, place)).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 && Values(properties, place, "wikidataId").Count == 0
            ? throw Fault($"{place}.properties.name", null, "a name, or a wikidataId")
            : new MatchQuery(id, schema, query, new ActorQuery(names)
            {
                Kinds = [.. kinds],
                Countries = [.. Values(properties, place, Countries).Select(MatchCountries.ToRecord).OfType<string>().Distinct(StringComparer.Ordinal)],
                Wikidata = Values(properties, place, "wikidataId").FirstOrDefault(),
                Offices = Values(properties, place, "position", "title"),
            });
    }

    private static IEnumerable<string> Whole(JsonElement properties, string place) =>
        from first in Values(properties, place, "firstName")
        from last in Values(properties, place, "lastName")
        select $"{first} {last}";

    private static List<string> Values(JsonElement properties, string place, params ReadOnlySpan<string> names)
    {
        var values = new List<string>();
        foreach (var name in names)
        {
            if (properties.TryGetProperty(name, out var given))
            {
                values.AddRange((given.ValueKind == JsonValueKind.Array ? given.EnumerateArray() : Enumerable.Repeat(given, 1)).Select(value => Text(value, $"{place}.properties.{name}")));
            }
        }

        return values.Count <= MostValues ? values : throw Fault($"{place}.properties", $"{values.Count} values", $"at most {MostValues} of a kind");
    }

    private static string Text(JsonElement value, string place) => value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= LongestValue } text
        ? text : throw Fault(place, value.ValueKind == JsonValueKind.String ? "a longer one" : value.ValueKind.ToString(), $"strings of at most {LongestValue} characters");

    private static ApiException Fault(string place, string? given, string expected) => new(Problems.InvalidBody, null, [new ParameterFault(place, given, expected)]);
}
