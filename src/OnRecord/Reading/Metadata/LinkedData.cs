using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;

namespace OnRecord.Reading.Metadata;

/// <summary>Reads the JSON-LD of a page: single objects, arrays, <c>@graph</c>, and authors given by <c>@id</c>.
/// Malformed blocks are passed over. Bounded in size and depth.</summary>
internal static class LinkedData
{
    private const int LargestBlock = 4 << 20;
    private const int Depth = 48;
    private const int MostObjects = 5000;

    /// <summary>Articles in page order, kinds of article before other pages.</summary>
    public static IReadOnlyList<LinkedArticle> Read(IDocument document)
    {
        var objects = new List<JsonElement>();
        foreach (var script in document.Scripts)
        {
            if (script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true && Parse(script.TextContent) is { } json)
            {
                Collect(json, objects, 0);
            }
        }

        return Articles(objects);
    }

    /// <summary>The same of JSON that stands by itself.</summary>
    public static IReadOnlyList<LinkedArticle> Read(JsonElement json)
    {
        var objects = new List<JsonElement>();
        Collect(json, objects, 0);
        return Articles(objects);
    }

    private static IReadOnlyList<LinkedArticle> Articles(List<JsonElement> objects)
    {
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var item in objects)
        {
            if (Text(item, "@id") is { } id && (item.TryGetProperty("name", out _) || !byId.ContainsKey(id)))
            {
                byId[id] = item;
            }
        }

        var articles = new List<LinkedArticle>();
        foreach (var item in objects)
        {
            if (KindOf(item) is { } isArticle)
            {
                articles.Add(Article(item, byId, isArticle));
            }
        }

        return [.. articles.OrderByDescending(a => a.IsArticle)];
    }

    private static JsonElement? Parse(string json)
    {
        if (json.Length is 0 or > LargestBlock)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(
                Repair(json), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Depth });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Raw line breaks inside strings, comment wrappers and a closing semicolon are common and harmless.</summary>
    private static string Repair(string json)
    {
        var text = json.Trim().TrimEnd(';');
        if (text.StartsWith("<!--", StringComparison.Ordinal))
        {
            text = text[4..].Replace("-->", "", StringComparison.Ordinal);
        }

        if (text.StartsWith("//<![CDATA[", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal))
        {
            var (open, close) = (text.IndexOfAny(['{', '[']), text.LastIndexOfAny(['}', ']']));
            text = open >= 0 && close > open ? text[open..(close + 1)] : text;
        }

        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(c < ' ' ? ' ' : c);
        }

        return clean.ToString();
    }

    private static void Collect(JsonElement json, List<JsonElement> objects, int depth)
    {
        if (depth > Depth || objects.Count >= MostObjects)
        {
            return;
        }

        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                Collect(item, objects, depth + 1);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            objects.Add(json);
            foreach (var property in json.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object || property.NameEquals("@graph"))
                {
                    Collect(property.Value, objects, depth + 1);
                }
            }
        }
    }

    /// <summary>True for a kind of article, false for another page, null for anything else.</summary>
    private static bool? KindOf(JsonElement item)
    {
        if (!item.TryGetProperty("@type", out var type))
        {
            return null;
        }

        bool? kind = null;
        foreach (var name in type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToArray() : [type])
        {
            var text = name.ValueKind == JsonValueKind.String ? name.GetString()! : "";
            if (text.EndsWith("Article", StringComparison.Ordinal) || text.EndsWith("Posting", StringComparison.Ordinal) || text.EndsWith("Report", StringComparison.Ordinal))
            {
                return text == "JobPosting" ? null : true;
            }

            kind ??= text is "WebPage" or "CreativeWork" or "VideoObject" or "Review" or "ItemPage" ? false : null;
        }

        return kind;
    }

    private static LinkedArticle Article(JsonElement item, Dictionary<string, JsonElement> byId, bool isArticle) => new()
    {
        Headline = Decoded(Text(item, "headline") ?? (isArticle ? Text(item, "name") : null)),
        Description = Decoded(Text(item, "description")),
        Published = Text(item, "datePublished") ?? Text(item, "dateCreated"),
        Modified = Text(item, "dateModified"),
        Authors = Names(item, "author", byId) is { Count: > 0 } authors ? authors : Names(item, "creator", byId),
        Publisher = Names(item, "publisher", byId).FirstOrDefault(),
        Body = isArticle ? Text(item, "articleBody") : null,
        IsFree = isArticle ? Truth(item, "isAccessibleForFree") : null,
        WordCount = Number(item, "wordCount"),
        Language = Text(item, "inLanguage"),
        Url = Text(item, "mainEntityOfPage") ?? Text(item, "url"),
        IsArticle = isArticle,
    };

    private static List<string> Names(JsonElement item, string property, Dictionary<string, JsonElement> byId)
    {
        var names = new List<string>();
        if (item.TryGetProperty(property, out var value))
        {
            AddNames(value, byId, names, 0);
        }

        return names;
    }

    private static void AddNames(JsonElement value, Dictionary<string, JsonElement> byId, List<string> names, int depth)
    {
        if (depth > 3 || names.Count > 40)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String when Decoded(value.GetString()) is { } name:
                names.Add(name);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    AddNames(item, byId, names, depth + 1);
                }

                break;
            case JsonValueKind.Object when value.TryGetProperty("name", out var inner):
                AddNames(inner, byId, names, depth + 1);
                break;
            case JsonValueKind.Object when Text(value, "@id") is { } id && byId.TryGetValue(id, out var known) && known.TryGetProperty("name", out var named):
                AddNames(named, byId, names, depth + 1);
                break;
        }
    }

    private static string? Text(JsonElement item, string property)
    {
        if (!item.TryGetProperty(property, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    private static bool? Truth(JsonElement item, string property) => !item.TryGetProperty(property, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => bool.TryParse(value.GetString(), out var truth) ? truth : null,
        _ => null,
    };

    private static int? Number(JsonElement item, string property) => !item.TryGetProperty(property, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt32(out var number) ? number : null,
        JsonValueKind.String => int.TryParse(value.GetString(), out var number) ? number : null,
        _ => null,
    };

    private static string? Decoded(string? text) => string.IsNullOrWhiteSpace(text) ? null : WebUtility.HtmlDecode(text).Trim();
}
