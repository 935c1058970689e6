using OnRecord.Outputs.Accounts;

namespace OnRecord.Outputs.Html;

/// <summary>The record's items, tensions, actors, ties and sourcing, each leading to its evidence.</summary>
internal sealed class ItemsHtml(Account account, TextWriter writer)
{
    public void Write()
    {
        writer.Write("<div class=\"record\">\n");
        WriteSourcing();
        WriteItems();
        WriteTensions();
        WriteActors();
        WriteTies();
        writer.Write("</div>\n");
    }

    private void WriteItems()
    {
        writer.Write("<section><h2>What the report says</h2>\n");
        if (account.Nothing is { } nothing)
        {
            writer.Write($"<p>{HtmlText.Of(nothing)}</p>\n");
        }

        foreach (var item in account.Items)
        {
            WriteItem(item);
        }

        writer.Write("</section>\n");
    }

    private void WriteItem(AccountItem item)
    {
        var id = ElementId.Of(item.Id);
        writer.Write($"<article class=\"item {Tones.Class(item.Tone)}\" id=\"{id}\">\n<p class=\"label\"><b>");
        HtmlText.Write(writer, item.Label);
        writer.Write("</b> <span class=\"code\">");
        HtmlText.Write(writer, item.Code);
        writer.Write($"</span> <a class=\"to-text\" href=\"#t-{id}\">in the text</a></p>\n<h3>");
        WritePhrases(item.Heading);
        writer.Write("</h3>\n");
        WriteParagraph("circumstances", item.Circumstances);
        WriteParagraph("word", item.Word);
        foreach (var excerpt in item.Excerpts)
        {
            writer.Write("<blockquote dir=\"auto\">");
            WritePhrases(excerpt);
            writer.Write("</blockquote>\n");
        }

        writer.Write("</article>\n");
    }

    private void WriteTensions()
    {
        if (account.Tensions.Count == 0)
        {
            return;
        }

        writer.Write("<section id=\"tensions\"><h2>Tensions</h2>\n");
        foreach (var tension in account.Tensions)
        {
            writer.Write("<div class=\"item tension-item\"><p><bdi>");
            HtmlText.Write(writer, tension.Why);
            writer.Write("</bdi></p>\n<ul>\n");
            foreach (var side in tension.Sides)
            {
                writer.Write($"<li><a href=\"#{ElementId.Of(side.Id)}\">{HtmlText.Of(side.Label)}</a>: ");
                WritePhrases(side.Heading);
                writer.Write(", ");
                WritePhrases(side.Word);
                writer.Write("</li>\n");
            }

            writer.Write("</ul>\n");
            if (tension.Excerpt.Count > 0)
            {
                writer.Write("<blockquote dir=\"auto\">");
                WritePhrases(tension.Excerpt);
                writer.Write("</blockquote>\n");
            }

            writer.Write("</div>\n");
        }

        writer.Write("</section>\n");
    }

    private void WriteActors()
    {
        if (account.Actors.Count + account.OtherActors.Count == 0)
        {
            return;
        }

        writer.Write("<section><h2>Who is who</h2>\n<ul class=\"actors\">\n");
        foreach (var actor in account.Actors)
        {
            var id = ElementId.Of(actor.Id);
            writer.Write($"<li id=\"{id}\">");
            WritePhrases(actor.Heading, isLinked: false);
            WriteParagraph("also", actor.Also);
            writer.Write($" <a class=\"to-text\" href=\"#t-{id}\">in the text ({actor.Mentions})</a></li>\n");
        }

        writer.Write("</ul>\n");
        if (account.OtherActors.Count > 0)
        {
            writer.Write("<details><summary>Also mentioned</summary><ul class=\"actors\">\n");
            foreach (var actor in account.OtherActors)
            {
                writer.Write($"<li id=\"{ElementId.Of(actor.Target ?? "")}\"><a href=\"#t-{ElementId.Of(actor.Target ?? "")}\"><bdi>{HtmlText.Of(actor.Text)}</bdi></a></li>\n");
            }

            writer.Write("</ul></details>\n");
        }

        writer.Write("</section>\n");
    }

    private void WriteTies()
    {
        if (account.Ties.Count == 0)
        {
            return;
        }

        writer.Write("<section><h2>Standing ties</h2>\n<ul>\n");
        foreach (var tie in account.Ties)
        {
            writer.Write("<li>");
            WritePhrases(tie.Line);
            writer.Write("</li>\n");
        }

        writer.Write("</ul>\n</section>\n");
    }

    private void WriteSourcing()
    {
        if (account.Sourcing.Count == 0)
        {
            return;
        }

        var total = account.Items.Count;
        writer.Write("<section class=\"sourcing\"><h2>Sourcing at a glance</h2>\n<table>\n");
        foreach (var line in account.Sourcing)
        {
            writer.Write($"<tr><td>{line.Items}</td><th scope=\"row\">{HtmlText.Of(line.Words)}</th><td class=\"bar\"><i style=\"width:{100 * line.Items / total}%\"></i></td></tr>\n");
        }

        writer.Write("</table>\n</section>\n");
    }

    private void WriteParagraph(string css, IReadOnlyList<Phrase> phrases)
    {
        if (phrases.Count > 0)
        {
            writer.Write($"<p class=\"{css}\">");
            WritePhrases(phrases);
            writer.Write("</p>\n");
        }
    }

    private void WritePhrases(IReadOnlyList<Phrase> phrases, bool isLinked = true)
    {
        foreach (var phrase in phrases)
        {
            var words = HtmlText.Of(phrase.Text);
            writer.Write((phrase.Tone, phrase.Target) switch
            {
                (_, { } target) when isLinked => $"<a class=\"who\" href=\"#{ElementId.Of(target)}\"><bdi>{words}</bdi></a>",
                (Tone.Actor, _) => $"<b><bdi>{words}</bdi></b>",
                (Tone.Anchor, _) => $"<mark>{words}</mark>",
                (Tone.Faint, _) => $"<span class=\"faint\">{words}</span>",
                _ => words,
            });
        }
    }
}
