using System.Text.Json;
using OnRecord.Interchange.FollowTheMoney;
using OnRecord.Store.Matching;

namespace OnRecord.Web.Api.Match;

/// <summary>Writes what was found for each query as yente does.</summary>
internal sealed class MatchAnswer(int limit, double threshold)
{
    public void Write(Utf8JsonWriter json, IEnumerable<(MatchQuery Query, IReadOnlyList<ActorMatch> Found)> answers)
    {
        json.WriteStartObject("responses");
        foreach (var (query, found) in answers)
        {
            json.WriteStartObject(query.Id);
            json.WriteNumber("status", 200);
            json.WriteStartArray("results");
            foreach (var match in found.Take(limit))
            {
                Write(json, match);
            }

            json.WriteEndArray();
            json.WriteStartObject("total");
            json.WriteNumber("value", found.Count);
            json.WriteString("relation", "eq");
            json.WriteEndObject();
            json.WritePropertyName("query");
            query.Given.WriteTo(json);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteNumber("limit", limit);
    }

    private void Write(Utf8JsonWriter json, ActorMatch match)
    {
        var schema = ActorSchema.Of(match.Kind);
        json.WriteStartObject();
        json.WriteString("id", match.Key);
        json.WriteString("caption", match.Names[0]);
        json.WriteString("schema", schema);
        json.WriteStartObject("properties");
        Strings(json, ActorSchema.NameOf(schema), match.Names.Take(1));
        Strings(json, "alias", schema == ActorSchema.Address ? [] : match.Names.Skip(1));
        Strings(json, "country", [MatchCountries.ToEntity(match.Country)]);
        Strings(json, "wikidataId", [match.Wikidata]);
        json.WriteEndObject();
        json.WriteNumber("score", match.Score);
        json.WriteBoolean("match", match.Score >= threshold);
        json.WriteStartObject("features");
        foreach (var (feature, value) in match.Features)
        {
            json.WriteNumber(feature, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string?> values)
    {
        var given = values.OfType<string>().ToList();
        if (given.Count > 0)
        {
            json.WriteStartArray(name);
            given.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }
    }
}
