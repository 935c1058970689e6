using AngleSharp.Dom;

namespace OnRecord.Reading.Metadata;

/// <summary>The <c>meta</c> and <c>link</c> elements of a page: OpenGraph, Dublin Core, Parse.ly and the like. Names are
/// compared without regard to case; the first value of a name wins.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IDocument document)
    {
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var content = meta.GetAttribute("content");
            if (string.IsNullOrWhiteSpace(content))
            {
                continue;
            }

            Add(meta.GetAttribute("property"), content);
            Add(meta.GetAttribute("name"), content);
            Add(meta.GetAttribute("itemprop"), content);
            Add(meta.GetAttribute("http-equiv"), content);
        }

        foreach (var link in document.GetElementsByTagName("link"))
        {
            if (link.GetAttribute("rel") is "canonical" && link.GetAttribute("href") is { Length: > 0 } href)
            {
                Add("canonical", href);
            }
        }
    }

    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return values[0];
            }
        }

        return null;
    }

    /// <summary>All values of the first of these names that the page has.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return values;
            }
        }

        return [];
    }

    private void Add(string? name, string content)
    {
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        if (!_values.TryGetValue(name, out var values))
        {
            _values[name] = values = [];
        }

        values.Add(content.Trim());
    }
}
