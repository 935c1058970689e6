using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Store.Queries;
using OnRecord.Store.Tests;

namespace OnRecord.Interchange.Tests.FollowTheMoney;

public sealed partial class FollowTheMoneyTests : IDisposable
{
    private readonly Sample _sample = new();
    private readonly JsonElement _model = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "FollowTheMoney", "schema.json"))).RootElement;

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Entities_OfARecord_FollowTheSchema()
    {
        var entities = Entities();
        var schemas = entities.ToDictionary(entity => entity.Id, entity => entity.Schema);

        Assert.Equal(new[] { "Article", "Event", "Mention", "Note", "Occupancy", "Organization", "Person", "Position", "PublicBody", "UnknownLink" }, schemas.Values.Distinct().Order(StringComparer.Ordinal));
        foreach (var entity in entities)
        {
            var properties = Properties(entity.Schema);
            foreach (var property in entity.Properties)
            {
                Assert.True(properties.TryGetValue(property.Name, out var type), $"{entity.Schema} has no {property.Name}");
                Assert.All(property.Value.EnumerateArray(), value => AssertIs(type!, value.GetString()!, schemas));
            }
        }
    }

    [Fact]
    public void Entities_EveryEventAndStatement_IsThereWithItsProof()
    {
        var entities = Entities();
        var events = _sample.Store.Ask(ask => ask.Events(new Filter())).Select(found => found.Report.IdOf(found.Event.Id));
        var statements = _sample.Store.Ask(ask => ask.Statements(new Filter())).Select(found => found.Report.IdOf(found.Attribution.Id));

        Assert.Equal(events.Order(StringComparer.Ordinal), entities.Where(entity => entity.Schema == "Event").Select(entity => entity.Id).Order(StringComparer.Ordinal));
        Assert.Equal(statements.Order(StringComparer.Ordinal), entities.Where(entity => entity.Schema == "Note").Select(entity => entity.Id).Order(StringComparer.Ordinal));
        Assert.All(entities.Where(entity => entity.Schema is "Event" or "Note"), entity => Assert.Contains(entity.Properties, property => property.Name == "proof"));
    }

    [Fact]
    public void Notes_OfAnonymousSources_LeadToNobody()
    {
        var notes = Entities().Where(entity => entity.Schema == "Note" && entity.Properties.Any(property => property.Name == "description" && property.Value[0].GetString()!.Contains("(anonymous", StringComparison.Ordinal))).ToList();

        Assert.True(notes.Count >= 4);
        Assert.All(notes, note => Assert.DoesNotContain(note.Properties, property => property.Name == "entity"));
    }

    private List<(string Id, string Schema, List<JsonProperty> Properties)> Entities() =>
        [.. _sample.Lines("ftm").Select(line => JsonDocument.Parse(line).RootElement).Select(entity => (entity.GetProperty("id").GetString()!, entity.GetProperty("schema").GetString()!, entity.GetProperty("properties").EnumerateObject().ToList()))];

    private Dictionary<string, string> Properties(string schema)
    {
        var found = _model.GetProperty("schemata").GetProperty(schema);
        var own = found.GetProperty("properties").EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value.GetString()!));
        return found.GetProperty("extends").EnumerateArray().SelectMany(parent => Properties(parent.GetString()!)).Concat(own).DistinctBy(property => property.Key).ToDictionary();
    }

    private void AssertIs(string type, string value, Dictionary<string, string> schemas)
    {
        switch (type)
        {
            case "date":
                Assert.Matches(Date(), value);
                break;
            case "country":
                Assert.Matches("^[a-z]{2}$", value);
                break;
            case "topic":
                Assert.Contains(value, _model.GetProperty("topics").EnumerateArray().Select(topic => topic.GetString()));
                break;
            case ['e', 'n', 't', 'i', 't', 'y', ':', .. var range]:
                Assert.True(Extends(schemas[value], range), $"{value} is a {schemas[value]} and no {range}");
                break;
            default:
                Assert.NotEmpty(value);
                break;
        }
    }

    private bool Extends(string schema, string range) => schema == range || _model.GetProperty("schemata").GetProperty(schema).GetProperty("extends").EnumerateArray().Any(parent => Extends(parent.GetString()!, range));

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$")]
    private static partial Regex Date();
}
