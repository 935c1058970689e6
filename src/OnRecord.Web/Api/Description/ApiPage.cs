using System.Net;
using System.Text;
using Microsoft.OpenApi;

namespace OnRecord.Web.Api.Description;

/// <summary>A page for people that lists the resources. It has no script and no style of its own.</summary>
internal static class ApiPage
{
    public static string Of(OpenApiDocument document)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>API of OnRecord</title></head>\n<body>\n<main>\n<h1>API of OnRecord</h1>\n");
        page.Append($"<p>{Text(document.Info.Description)}</p>\n<p><a href=\"{ApiEndpoints.Root}/openapi.json\">OpenAPI 3.1</a></p>\n");
        foreach (var (path, item) in document.Paths.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                Write(page, $"{method} {path}", operation);
            }
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder page, string name, OpenApiOperation operation)
    {
        page.Append($"<h2 id=\"{Text(operation.OperationId)}\"><code>{Text(name)}</code></h2>\n<p>{Text(operation.Description)}</p>\n");
        if (operation.Parameters is not { Count: > 0 } parameters)
        {
            return;
        }

        page.Append("<table>\n<thead><tr><th scope=\"col\">parameter</th><th scope=\"col\">in</th><th scope=\"col\">values</th><th scope=\"col\">meaning</th></tr></thead>\n<tbody>\n");
        foreach (var parameter in parameters)
        {
            page.Append($"<tr><th scope=\"row\"><code>{Text(parameter.Name)}</code></th><td>{Text(parameter.In.ToString()?.ToLowerInvariant())}</td><td>{Text(Values(parameter.Schema))}</td><td>{Text(parameter.Description)}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static string Values(IOpenApiSchema? schema)
    {
        var values = schema?.Enum is { Count: > 0 } choices ? string.Join(", ", choices.Select(choice => choice.ToString())) : $"{schema?.Type?.ToString().ToLowerInvariant()}{(schema?.Minimum is null ? "" : $", {schema.Minimum} to {schema.Maximum}")}";
        return schema?.Default is { } standard ? $"{values}; by default {standard}" : values;
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
