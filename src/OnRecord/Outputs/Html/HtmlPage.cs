using OnRecord.Outputs.Accounts;

namespace OnRecord.Outputs.Html;

/// <summary>The page: head, the items, then the report with its evidence marked.</summary>
internal sealed class HtmlPage(Account account, Glossary glossary, TextWriter writer)
{
    public void Write()
    {
        var article = account.Record.Article;
        var language = article.Language ?? "en";
        writer.Write($"""
            <!DOCTYPE html>
            <html lang="{HtmlText.Of(language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{HtmlText.Of(Account.HeadlineOf(article))} — on record</title>
            <style>
            {Stylesheet.Text}
            """);
        WriteHoverRules();
        writer.Write("</style>\n</head>\n<body>\n");
        WriteHead();
        writer.Write("<main>\n");
        new ItemsHtml(account, writer).Write();
        new ReportHtml(account, glossary, writer).Write();
        writer.Write("</main>\n</body>\n</html>\n");
    }

    // Pointing at an item lights up its evidence, and following a link keeps it lit.
    private void WriteHoverRules()
    {
        var ids = account.Items.Select(item => item.Id).Concat(account.Actors.Select(actor => actor.Id)).Select(ElementId.Of).Distinct();
        foreach (var id in ids)
        {
            writer.Write($"body:has(#{id}:hover) .of-{id},body:has(#{id}:target) .of-{id}{{box-shadow:0 0 0 2px var(--lit);background:var(--lit)}}\n");
        }
    }

    private void WriteHead()
    {
        var article = account.Record.Article;
        writer.Write("<header>\n<h1 dir=\"auto\">");
        HtmlText.Write(writer, Account.HeadlineOf(article));
        writer.Write("</h1>\n<p class=\"origin\">");
        var parts = new List<string>();
        Add(article.Outlet);
        Add(article.Published is { } published ? Dates.Of(published) : null);
        Add(article.Authors.Count > 0 ? $"by {string.Join(", ", article.Authors)}" : null);
        writer.Write(string.Join(" · ", parts));
        if (WebAddress(article.Url) is { } address)
        {
            writer.Write($"{(parts.Count > 0 ? " · " : "")}<a rel=\"noreferrer noopener\" href=\"{HtmlText.Of(address.AbsoluteUri)}\">the report at its source</a>");
        }

        writer.Write("</p>\n</header>\n");

        void Add(string? part)
        {
            if (part is not null)
            {
                parts.Add($"<bdi>{HtmlText.Of(Wording.Clean(part))}</bdi>");
            }
        }
    }

    // Any other scheme than the web's stays text.
    private static Uri? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? address : null;
}
