using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;

namespace OnRecord.Web.Tests.Api;

/// <summary>The OpenAPI document that the API serves, to hold answers to. Objects may have no field that it does not name.</summary>
internal sealed class ApiDescription
{
    private readonly JsonNode _document;
    private readonly Dictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);

    public ApiDescription(string text)
    {
        _document = JsonNode.Parse(text)!;
        var schemas = _document["components"]!["schemas"]!.AsObject();
        Close(schemas);
        var definitions = schemas.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        foreach (var (name, _) in schemas)
        {
            _schemas.Add(name, JsonSchema.FromText($$"""{"$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"#/$defs/{{name}}","$defs":{{definitions}}}"""));
        }
    }

    public IEnumerable<(string Path, string Method)> Operations => _document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (path.Key, operation.Key.ToUpperInvariant())));

    /// <summary>The answer has a status, a media type and a body that the description names.</summary>
    public void Check(HttpMethod method, string path, ApiAnswer answer)
    {
        if (Operation(method, path) is not { } operation || answer.Status == HttpStatusCode.NotModified)
        {
            return;
        }

        var response = operation["responses"]![((int)answer.Status).ToString(CultureInfo.InvariantCulture)];
        response = response?["$ref"] is { } shared ? _document["components"]!["responses"]![shared.GetValue<string>().Split('/')[^1]] : response;
        Assert.True(response is not null, $"{method} {path}: {(int)answer.Status} is not described: {answer.Text}");
        if (method == HttpMethod.Head || answer.ContentHeaders.ContentEncoding.Count > 0)
        {
            return;
        }

        var content = response["content"]?[answer.Type ?? ""];
        Assert.True(content is not null, $"{method} {path}: {answer.Type} is not described for {(int)answer.Status}");
        if (answer.Type!.EndsWith("json", StringComparison.Ordinal) && content["schema"]?["$ref"]?.GetValue<string>().Split('/')[^1] is { } schema)
        {
            Conforms(schema, answer.Json, $"{method} {path}");
        }
    }

    public void Conforms(string schema, JsonElement json, string what)
    {
        var result = _schemas[schema].Evaluate(json, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var faults = result.IsValid ? [] : result.Details!.Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}").ToList();
        Assert.True(result.IsValid, $"{what} is not as {schema} says: {string.Join('\n', faults.Take(5))}");
    }

    private JsonNode? Operation(HttpMethod method, string path)
    {
        var name = method == HttpMethod.Head ? "get" : method.Method.ToLowerInvariant();
        return _document["paths"]!.AsObject()
            .Where(pair => pair.Value![name] is not null && Regex.IsMatch(path, $"^{Regex.Replace(pair.Key, @"\{\w+\}", "[^/]+")}$"))
            .OrderBy(pair => pair.Key.Count(c => c == '{')).Select(pair => pair.Value![name]).FirstOrDefault();
    }

    private static void Close(JsonNode? node)
    {
        if (node is JsonObject schema)
        {
            if (schema["properties"] is JsonObject && schema["additionalProperties"] is null && schema["type"]?.ToString() == "object")
            {
                schema["additionalProperties"] = false;
            }

            foreach (var (_, value) in schema.ToList())
            {
                Close(value);
            }
        }
        else if (node is JsonArray list)
        {
            list.ToList().ForEach(Close);
        }
    }
}
