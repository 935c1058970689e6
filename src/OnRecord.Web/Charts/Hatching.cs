namespace OnRecord.Web.Charts;

/// <summary>Patterns that tell the tones of items apart without colour. The colours are those of the classes.</summary>
internal static class Hatching
{
    /// <summary>What a tone is filled with; patterns are those of <see cref="Define"/> with the same prefix.</summary>
    public static string Fill(string prefix, string tone) => tone is "fact" or "cooperation" ? "currentColor" : $"url(#{prefix}-{tone})";

    public static SvgWriter Define(this SvgWriter svg, string prefix, params ReadOnlySpan<string> tones)
    {
        svg.Open("defs");
        foreach (var tone in tones)
        {
            svg.Open("pattern", ("id", $"{prefix}-{tone}"), ("class", $"tone {tone}"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"));
            svg.Add("rect", ("width", "6"), ("height", "6"), ("fill", "currentColor"), ("fill-opacity", ".25"));
            Mark(svg, tone);
            svg.Close();
        }

        return svg.Close();
    }

    private static void Mark(SvgWriter svg, string tone)
    {
        switch (tone)
        {
            case "open":
                svg.Add("circle", ("cx", "3"), ("cy", "3"), ("r", "1.6"), ("fill", "currentColor"));
                break;
            case "negative":
                svg.Add("path", ("d", "M0 0L6 6M6 0L0 6"), ("stroke", "currentColor"), ("stroke-width", "1.3"));
                break;
            case "due":
                svg.Add("path", ("d", "M0 3H6"), ("stroke", "currentColor"), ("stroke-width", "2"));
                break;
            default:
                svg.Add("path", ("d", "M-1 1L1 -1M0 6L6 0M5 7L7 5"), ("stroke", "currentColor"), ("stroke-width", "1.6"));
                break;
        }
    }
}
