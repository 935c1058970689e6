using OnRecord.Reading.Plain;

namespace OnRecord.Reading.Pages;

/// <summary>Tells elements inside a sentence (a name that links to a profile) from those beside one.</summary>
internal static class Sentences
{
    /// <summary>A longer element shows more than the words of the sentence: a card that opens over a name.</summary>
    private const int LongestPhrase = 80;

    private const int ShortestBefore = 15;

    /// <summary>The text before or after the element is an unfinished sentence that its words belong to.</summary>
    public static bool GoOnInto(List<PageNode> siblings, int at)
    {
        if (siblings[at] is not PageElement { IsBlock: false, Tag: "a" or "span" or "b" or "i" or "em" or "strong" or "abbr" or "mark" or "time" })
        {
            return false;
        }

        var before = at > 0 && siblings[at - 1] is PageText first ? first.Text.AsSpan().TrimEnd() : [];
        var after = at + 1 < siblings.Count && siblings[at + 1] is PageText second ? second.Text.AsSpan().TrimStart() : [];
        return (!after.IsEmpty && (char.IsLower(after[0]) || ",;.:)’'”\"".Contains(after[0]) || (after[0] == '(' && before.Length > 0)))
            || (before.Length >= ShortestBefore && after.IsEmpty && !Prose.EndsSentence(before) && before[^1] is not (':' or '|' or '•' or '·'));
    }

    /// <summary>Prunes all but the first words of a long element.</summary>
    public static void KeepWords(PageElement element)
    {
        if (element.Letters <= LongestPhrase)
        {
            return;
        }

        var hasWords = false;
        foreach (var node in element.Children)
        {
            if (node is PageElement child)
            {
                child.IsPruned = hasWords;
                hasWords |= child.Letters > 0;
            }
            else if (node is PageText text)
            {
                hasWords |= !string.IsNullOrWhiteSpace(text.Text);
            }
        }
    }
}
