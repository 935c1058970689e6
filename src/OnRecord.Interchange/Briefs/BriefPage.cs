using OnRecord.Outputs.Html;
using OnRecord.Store.Briefs;

namespace OnRecord.Interchange.Briefs;

/// <summary>A brief as one self-contained page, to read and to print.</summary>
public static class BriefPage
{
    public static void Write(TextWriter to, Brief brief)
    {
        to.Write($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{HtmlText.Of(brief.Title)}: a brief</title><style>");
        to.Write(Stylesheet());
        to.Write("</style></head><body><main>");
        new BriefHtml(to, brief, source => IsWeb(source.Url) ? source.Url : null, _ => null).Write();
        to.Write("</main></body></html>\n");
    }

    /// <summary>The rules for the classes of <see cref="BriefHtml"/>.</summary>
    public static string Stylesheet()
    {
        using var stream = typeof(BriefPage).Assembly.GetManifestResourceStream("briefs/brief.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // A report can state any address; only those that a browser opens as a page become links.
    private static bool IsWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
