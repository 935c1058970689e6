using OnRecord.Reading.Plain;
using OnRecord.Reading.Vocabulary;

namespace OnRecord.Reading.Pages;

/// <summary>Leaves out what the outlet says of itself: appeals and terms wherever they stand; writers, credits, link lists and
/// dangling labels at the end; runs of linked headlines. Marks corrections. Where that would take most of the text, nothing is left out.</summary>
internal sealed class BodyEnd(PhraseTable matter)
{
    private const int LongestAppeal = 320;
    private const int LongestNote = 700;

    /// <summary>So many paragraphs of the report may follow a writer's description or a credit.</summary>
    private const int MostParagraphsAfter = 1;

    /// <summary>A correction says so in its first words.</summary>
    private const int FarthestCorrection = 3;

    private const int FewestListed = 3;
    private const double ListedLinks = 0.2;

    /// <summary>The share of the text that must be left.</summary>
    private const double LeastLeft = 0.5;

    public List<ReadBlock> Trim(List<KeptBlock> blocks)
    {
        var isOut = new bool[blocks.Count];
        LinkedHeadlines(blocks, isOut);
        var (after, hasBody) = (0, false);
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var block = blocks[i].Block;
            if (block.Kind is BlockKind.Caption or BlockKind.Deck or BlockKind.EntryTime || isOut[i])
            {
                continue;
            }

            isOut[i] = hasBody ? IsEndMatter(blocks, i, after) : IsDangling(block) || TrailingList(blocks, isOut, i) || IsEndMatter(blocks, i, after);
            hasBody |= !isOut[i] && blocks[i].Block.Kind != BlockKind.Correction;
            after += !isOut[i] && Prose.IsParagraph(block.Text) && blocks[i].Block.Kind != BlockKind.Correction ? 1 : 0;
        }

        return Left(blocks, isOut);
    }

    private static List<ReadBlock> Left(List<KeptBlock> blocks, bool[] isOut)
    {
        var left = blocks.Where((_, i) => !isOut[i]).Select(b => b.Block).ToList();
        var all = blocks.Sum(b => b.Block.Text.Length);
        return left.Sum(b => b.Text.Length) >= all * LeastLeft ? left : [.. blocks.Select(b => b.Block)];
    }

    private bool IsEndMatter(List<KeptBlock> blocks, int i, int after)
    {
        var block = blocks[i].Block;
        if (block.Text.Length > LongestNote || block.Kind == BlockKind.Heading)
        {
            return false;
        }

        var kinds = KindsOf(block.Text);
        if ((kinds & EndMatterKinds.Correction) != 0)
        {
            blocks[i] = blocks[i] with { Block = block with { Kind = BlockKind.Correction } };
            return false;
        }

        var isQuoted = block.Text.AsSpan().IndexOfAny("\"“”„«") >= 0;
        return (kinds & EndMatterKinds.Legal) != 0 && !isQuoted
            || ((kinds & EndMatterKinds.Appeal) != 0 && block.Text.Length <= LongestAppeal && !isQuoted)
            || ((kinds & EndMatterKinds.Tail) != 0 && after <= MostParagraphsAfter && (!isQuoted || after == 0));
    }

    private EndMatterKinds KindsOf(string text)
    {
        var first = matter.FirstOf(text);
        var kinds = EndMatterKinds.None;
        for (var i = 0; i < first.Length; i++)
        {
            var kind = (EndMatterKinds)(1 << i);
            kinds |= first[i] >= 0 && (kind != EndMatterKinds.Correction || first[i] <= FarthestCorrection) ? kind : EndMatterKinds.None;
        }

        return kinds;
    }

    private static bool IsDangling(ReadBlock block) => block.Kind == BlockKind.Heading || (block.Text.EndsWith(':') && !Prose.IsParagraph(block.Text));

    /// <summary>The last of at least three list items that hold links and are mostly no sentences; the others go with it.</summary>
    private static bool TrailingList(List<KeptBlock> blocks, bool[] isOut, int last)
    {
        var first = last;
        while (first >= 0 && IsListed(blocks[first]))
        {
            first--;
        }

        var sentences = blocks[(first + 1)..(last + 1)].Count(b => Prose.EndsSentence(b.Block.Text));
        if (last - first < FewestListed || sentences * 2 > last - first)
        {
            return false;
        }

        isOut.AsSpan(first + 1, last - first).Fill(true);
        return true;
    }

    private static bool IsListed(KeptBlock kept) =>
        kept.Block.Kind == BlockKind.ListItem && kept.Source.LinkShare >= ListedLinks;

    private static void LinkedHeadlines(List<KeptBlock> blocks, bool[] isOut)
    {
        for (var i = 1; i < blocks.Count; i++)
        {
            if (IsLinkedHeadline(blocks[i - 1]) && IsLinkedHeadline(blocks[i]))
            {
                (isOut[i - 1], isOut[i]) = (true, true);
            }
        }
    }

    private static bool IsLinkedHeadline(KeptBlock kept) => kept.Block.Kind == BlockKind.Heading && kept.Source.IsWholeLink;
}
