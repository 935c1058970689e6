using OnRecord.Language;

namespace OnRecord.Coding.Explaining;

/// <summary>The way through the tree from one word to another: "attacked →nsubj→ rebels", "attack ←obj← launched →nsubj→ rebels".</summary>
internal static class TreePath
{
    private const int MaxSteps = 24;

    public static string Between(Document document, int from, int to)
    {
        var above = Ancestors(document, from);
        var below = Ancestors(document, to);
        var turn = above.FindIndex(below.Contains);
        if (turn < 0)
        {
            return "in another sentence";
        }

        var path = new System.Text.StringBuilder().Append(document.Form(from));
        for (var i = 0; i < turn; i++)
        {
            path.Append(" ←").Append(document[above[i]].Deprel).Append("← ").Append(document.Form(above[i + 1]));
        }

        for (var i = below.IndexOf(above[turn]) - 1; i >= 0; i--)
        {
            path.Append(" →").Append(document[below[i]].Deprel).Append("→ ").Append(document.Form(below[i]));
        }

        return path.ToString();
    }

    private static List<int> Ancestors(Document document, int word)
    {
        var found = new List<int>();
        for (; word >= 0 && found.Count < MaxSteps; word = document[word].Head)
        {
            found.Add(word);
        }

        return found;
    }
}
