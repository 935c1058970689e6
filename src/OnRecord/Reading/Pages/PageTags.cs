using System.Collections.Frozen;

namespace OnRecord.Reading.Pages;

/// <summary>What the elements of HTML are, as far as extraction cares.</summary>
internal static class PageTags
{
    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr caption ul");

    private static readonly FrozenSet<string> Skipped = Set(
        "script style noscript template svg math canvas iframe object embed video audio button input select textarea option datalist map area img picture source track link meta head title dialog progress meter param");

    private static readonly FrozenSet<string> Aside = Set("nav aside footer menu");

    public static bool IsBlock(string tag) => Blocks.Contains(tag);

    /// <summary>Elements that hold no text of the page.</summary>
    public static bool IsSkipped(string tag) => Skipped.Contains(tag);

    public static bool IsPicture(string tag) => tag is "img" or "picture" or "video" or "iframe" or "object" or "embed";

    /// <summary>Elements that HTML defines as beside the content.</summary>
    public static bool IsAside(string tag) => Aside.Contains(tag);

    public static bool IsHeading(string tag) => tag.Length == 2 && tag[0] == 'h' && tag[1] is >= '1' and <= '6';

    /// <summary>Parts of a table, which stand or fall with it.</summary>
    public static bool IsCell(string tag) => tag is "tr" or "td" or "th" or "tbody" or "thead" or "tfoot";

    private static FrozenSet<string> Set(string tags) => tags.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
