using OnRecord.Reading.Plain;

namespace OnRecord.Reading.Pages;

/// <summary>Measures how much running text each element holds.</summary>
internal static class ProseMeasure
{
    /// <summary>A block below this length is a label unless it is a sentence.</summary>
    private const int ShortBlock = 80;

    /// <summary>Scripts without spaces say as much in fewer characters.</summary>
    private const double DenseScript = 2.5;

    /// <summary>What each short block that is no sentence takes away.</summary>
    private const double LabelCost = 6;

    private const double MostLinks = 0.5;

    /// <summary>Sets the measures of every element from its blocks that are not pruned, and returns these.</summary>
    public static List<PageBlock> Apply(PageElement root)
    {
        Reset(root);
        var blocks = BlockFlow.Of(root);
        foreach (var block in blocks)
        {
            var prose = Of(block);
            for (var element = block.Owner; element is not null; element = element.Parent)
            {
                element.Prose += Math.Max(prose, 0);
                element.Density += prose;
                element.TextLength += block.Text.Length;
                element.LinkLength += block.LinkLength;
            }
        }

        return blocks;
    }

    public static double Of(PageBlock block)
    {
        var length = Length(block.Text);
        if (block.LinkShare > MostLinks)
        {
            return -LabelCost;
        }

        var own = length * (1 - block.LinkShare);
        return block.Kind switch
        {
            BlockKind.Caption => 0,
            BlockKind.Heading => 0,
            _ when length >= ShortBlock => own,
            _ when Prose.EndsSentence(block.Text) && length > 25 => own * 0.6,
            _ => -LabelCost,
        };
    }

    private static double Length(string text)
    {
        var dense = 0;
        foreach (var c in text)
        {
            dense += c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' ? 1 : 0;
        }

        return text.Length + (dense * (DenseScript - 1));
    }

    private static void Reset(PageElement element)
    {
        (element.Prose, element.Density, element.TextLength, element.LinkLength) = (0, 0, 0, 0);
        foreach (var child in element.Children)
        {
            if (child is PageElement inner)
            {
                Reset(inner);
            }
        }
    }
}
