using System.Globalization;
using OnRecord.Outputs.Accounts;
using OnRecord.Outputs.Html;
using OnRecord.Store.Briefs;

namespace OnRecord.Interchange.Briefs;

/// <summary>A brief as the body of an HTML page; its text is never markup. Classes are those of brief.css.</summary>
public sealed class BriefHtml
{
    private readonly TextWriter _to;
    private readonly Brief _brief;
    private readonly Func<BriefSource, string?> _address;
    private readonly Func<BriefQuote, string?> _place;

    /// <param name="address">Where a report can be read; null for none.</param>
    /// <param name="place">Where words can be seen in their report; null for none.</param>
    public BriefHtml(TextWriter to, Brief brief, Func<BriefSource, string?> address, Func<BriefQuote, string?> place) =>
        (_to, _brief, _address, _place) = (to, brief, address, place);

    public void Write()
    {
        _to.Write($"<article class=\"brief\"><header class=\"brief-head\"><p class=\"brief-kind\">Brief of {Article(_brief.Kind)}</p><h1>{HtmlText.Of(_brief.Title)}</h1><p class=\"brief-made\">As of {BriefDay.Of(_brief.AsOf)}. {HtmlText.Of(_brief.Made)}</p></header>");
        _to.Write($"<section class=\"brief-glance\" aria-labelledby=\"brief-glance\"><h2 id=\"brief-glance\">{HtmlText.Of(_brief.GlanceHeading)}</h2><ul>");
        foreach (var sentence in _brief.Glance)
        {
            _to.Write("<li>");
            Write(sentence);
            _to.Write("</li>");
        }

        _to.Write("</ul></section>");
        foreach (var part in _brief.Parts)
        {
            Write(part);
        }

        WriteSources();
        _to.Write("</article>");
    }

    private static string Article(string kind) => kind switch
    {
        "actor" => "an actor",
        "story" => "a story",
        _ => "a period",
    };

    private void Write(BriefPart part)
    {
        _to.Write($"<section class=\"brief-part brief-{part.Key}\" aria-labelledby=\"brief-{part.Key}\"><h2 id=\"brief-{part.Key}\">{HtmlText.Of(part.Heading)}</h2>");
        WriteParagraph("brief-note", part.Note);
        foreach (var day in part.Lines.GroupBy(line => part.Key == "told" ? line.Day : null))
        {
            if (part.Key == "told")
            {
                _to.Write($"<h3>{(day.Key is null ? "Without a day" : BriefDay.Of(day.Key))}</h3>");
            }

            _to.Write("<ul class=\"brief-lines\">");
            foreach (var line in day)
            {
                Write(line);
            }

            _to.Write("</ul>");
        }

        WriteParagraph("brief-note", part.LeftOut);
        _to.Write("</section>");
    }

    private void Write(BriefLine line)
    {
        _to.Write($"<li class=\"brief-line {Class(line.Tone)}\">");
        if (line.Label.Length > 0)
        {
            _to.Write($"<span class=\"brief-label\">{HtmlText.Of(line.Label)}</span> ");
        }

        _to.Write("<span class=\"brief-sentence\">");
        Write(line.Sentence);
        _to.Write("</span>");
        foreach (var quote in line.Quotes)
        {
            Write(quote, line.Sentence.Sources is [var cited] && cited == quote.Source);
        }

        foreach (var note in line.Notes)
        {
            _to.Write("<p class=\"brief-aside\">");
            Write(note);
            _to.Write("</p>");
        }

        _to.Write("</li>");
    }

    private void Write(BriefQuote quote, bool isCited)
    {
        _to.Write("<blockquote>");
        HtmlText.Write(_to, Wording.Quoted(quote.Words));
        Cite(isCited ? [] : [quote.Source]);
        if (_place(quote) is { } place)
        {
            _to.Write($" <a class=\"brief-place\" href=\"{HtmlText.Of(place)}\">in its report<span class=\"visually-hidden\"> {Number(quote.Source)}</span></a>");
        }

        _to.Write("</blockquote>");
    }

    private void Write(Cited cited)
    {
        HtmlText.Write(_to, cited.Text);
        Cite(cited.Sources);
    }

    private void Cite(IReadOnlyList<int> sources)
    {
        if (sources.Count > 0)
        {
            _to.Write($" <span class=\"brief-cite\">[{string.Join(", ", sources.Select(number => $"<a href=\"#brief-source-{Number(number)}\" aria-label=\"report {Number(number)}\">{Number(number)}</a>"))}]</span>");
        }
    }

    private void WriteSources()
    {
        _to.Write($"<section class=\"brief-part brief-sources\" aria-labelledby=\"brief-sources\"><h2 id=\"brief-sources\">{HtmlText.Of(_brief.SourcesHeading)}</h2>");
        WriteParagraph("brief-note", _brief.SourcesNote);
        _to.Write("<ol>");
        foreach (var source in _brief.Sources)
        {
            var outlet = source.Outlet is { } name ? $"<b>{HtmlText.Of(name)}</b>: " : "";
            var day = source.Published is { } published ? $", {HtmlText.Of(BriefDay.Of(published))}" : ", undated";
            var carried = source.Carriers > 1 ? $", carried by {Number(source.Carriers)} reports" : "";
            _to.Write($"<li id=\"brief-source-{Number(source.Number)}\">{outlet}“{HtmlText.Of(source.Title)}”{day}{carried}.{Linked(_address(source))}</li>");
        }

        _to.Write("</ol></section>");
    }

    private static string Linked(string? address) => address is null ? "" : $" <a class=\"brief-address\" href=\"{HtmlText.Of(address)}\">{HtmlText.Of(address)}</a>";

    private void WriteParagraph(string css, string? text)
    {
        if (text is { Length: > 0 })
        {
            _to.Write($"<p class=\"{css}\">{HtmlText.Of(text)}</p>");
        }
    }

    private static string Class(Tone tone) => tone switch
    {
        Tone.Fact => "fact",
        Tone.Intent => "intent",
        Tone.Open => "open",
        Tone.Negative => "negative",
        Tone.Statement => "statement",
        _ => "plain",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
