using AngleSharp.Html.Parser;
using OnRecord.Outputs;
using OnRecord.Outputs.Html;
using Record = OnRecord.Records.Record;

namespace OnRecord.Tests.Outputs;

/// <summary>What must hold of the page of any record: nothing in it runs, and nothing is loaded.</summary>
internal static class PageSafety
{
    private static readonly Glossary Embedded = Glossary.LoadEmbedded();
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset", "background"];

    public static string Write(Record record)
    {
        using var writer = new StringWriter();
        RecordHtml.Write(record, Embedded, writer);
        return writer.ToString();
    }

    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Fault(string html)
    {
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        if (page.QuerySelector("script, link, img, iframe, object, embed, svg, math, base, form, template, noscript, video, audio") is { } element)
        {
            return $"an element {element.LocalName}";
        }

        if (page.QuerySelectorAll("style").Length != 1 || page.QuerySelectorAll("meta[http-equiv]").Length != 1)
        {
            return "a style sheet or a header that is not the page's own";
        }

        foreach (var attribute in page.All.SelectMany(e => e.Attributes))
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (Addresses.Contains(attribute.Name) && !attribute.Value.StartsWith('#') && !attribute.Value.StartsWith("http://", StringComparison.Ordinal) && !attribute.Value.StartsWith("https://", StringComparison.Ordinal)))
            {
                return $"an attribute {attribute.Name}={attribute.Value}";
            }
        }

        return null;
    }
}
