using OnRecord.Text;

namespace OnRecord.Store.Search;

/// <summary>Finds the matches in a body that the database gave back with marks around each.</summary>
internal static class Highlighted
{
    // Noncharacters: no text in interchange holds them.
    public const char Open = '\uFDD0';
    public const char Close = '\uFDD1';

    /// <summary>Spans of the matches, in UTF-16 units of <paramref name="body"/>, in order.</summary>
    public static List<TextSpan> Matches(string marked, string body)
    {
        var matches = new List<TextSpan>();
        var (at, open) = (0, -1);
        foreach (var c in marked)
        {
            if (c == Open && (at >= body.Length || body[at] != Open))
            {
                open = at;
            }
            else if (c == Close && open >= 0 && (at >= body.Length || body[at] != Close))
            {
                matches.Add(new TextSpan(open, Math.Min(at, body.Length)));
                open = -1;
            }
            else
            {
                at++;
            }
        }

        return matches;
    }
}
