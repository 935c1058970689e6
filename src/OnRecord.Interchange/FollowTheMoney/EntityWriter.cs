using OnRecord.Interchange.Writing;

namespace OnRecord.Interchange.FollowTheMoney;

/// <summary>Writes entities: an id, a schema, and properties whose values are all lists of strings.</summary>
internal sealed class EntityWriter(JsonLines lines)
{
    /// <param name="properties">Those without a value are left out.</param>
    public void Write(string id, string schema, IEnumerable<(string Name, IEnumerable<string?> Values)> properties) => lines.Write(json =>
    {
        json.WriteString("id", id);
        json.WriteString("schema", schema);
        json.WriteStartObject("properties");
        foreach (var (name, values) in properties)
        {
            var given = values.Where(value => !string.IsNullOrEmpty(value)).Distinct(StringComparer.Ordinal).ToList();
            if (given.Count > 0)
            {
                json.Strings(name, given!);
            }
        }

        json.WriteEndObject();
    });
}
