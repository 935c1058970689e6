using OnRecord.Text;

namespace OnRecord.Store.Search;

/// <summary>Finds in a text the words that a query wants.</summary>
internal static class TermMatches
{
    /// <summary>Spans in UTF-16 units, in order; matches that overlap are one.</summary>
    public static List<TextSpan> Of(SearchQuery query, string text)
    {
        var terms = query.Wanted.SelectMany(group => group).Select(TermWords.Stemmed).ToList();

        // A stem begins as its word does, so that few words of a text need be stemmed.
        var beginnings = terms.SelectMany(term => term.Words).Select(word => word[0]).ToHashSet();
        var tokens = SearchTokens.Of(text, beginnings.Contains).Select(token => (Word: token.Folded is [var first, ..] && beginnings.Contains(first) ? PorterStemmer.Stem(token.Folded) : "", token.Start, token.End)).ToList();
        var found = new List<(int First, int Last)>();
        foreach (var term in terms)
        {
            for (var first = 0; first + term.Words.Count <= tokens.Count; first++)
            {
                if (tokens[first].Word.Length > 0 && term.StandsAt(first, at => tokens[at].Word))
                {
                    found.Add((first, first + term.Words.Count - 1));
                }
            }
        }

        var matches = new List<TextSpan>();
        var reached = -1;
        foreach (var (first, last) in found.Order())
        {
            if (first > reached)
            {
                matches.Add(new TextSpan(tokens[first].Start, tokens[last].End));
            }
            else if (last > reached)
            {
                matches[^1] = new TextSpan(matches[^1].Start, tokens[last].End);
            }

            reached = Math.Max(reached, last);
        }

        return matches;
    }
}
