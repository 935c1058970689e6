using System.Runtime.InteropServices;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions;

/// <summary>Finds the quotations of a text. Marks that never close do no harm: a double mark runs to the end of its
/// block, a single one is dropped as an apostrophe. One pass over the text; quotations nest at most
/// <see cref="MaxDepth"/> deep.</summary>
internal static class QuotationReader
{
    public const int MaxDepth = 3;

    /// <summary>Quotations in order of start, an outer one before those in it.</summary>
    public static List<Quotation> Read(string text, IEnumerable<TextSpan> blocks)
    {
        var found = new List<Quotation>();
        var isLeftOpen = false;
        foreach (var block in blocks)
        {
            isLeftOpen = ReadBlock(text, block, isLeftOpen, found);
        }

        return found;
    }

    private static bool ReadBlock(string text, TextSpan block, bool isLeftOpen, List<Quotation> found)
    {
        var open = new List<Opening>(MaxDepth);
        var characters = block.Slice(text);
        var first = found.Count;
        for (var i = 0; i < characters.Length; i++)
        {
            var (mark, role) = MarkScanner.Read(characters, i, out var length);
            if (mark == QuotationMark.None)
            {
                continue;
            }

            var match = role.HasFlag(MarkRole.Closes) ? LastOpen(open, mark) : -1;
            if (match >= 0)
            {
                Close(open, match, block.Start + i, length, found);
            }
            else if (role.HasFlag(MarkRole.Opens))
            {
                Open(open, new Opening(mark, block.Start + i, length, isLeftOpen && IsBlank(characters[..i])));
            }

            i += length - 1;
        }

        var stillOpen = CloseAtEnd(open, block.End, found);
        found.Sort(first, found.Count - first, ByStart.Instance);
        SetDepths(CollectionsMarshal.AsSpan(found)[first..]);
        return stillOpen;
    }

    private static void SetDepths(Span<Quotation> quotations)
    {
        var around = new Stack<int>();
        foreach (ref var quotation in quotations)
        {
            while (around.TryPeek(out var end) && end <= quotation.Outer.Start)
            {
                around.Pop();
            }

            quotation = quotation with { Depth = around.Count };
            around.Push(quotation.Outer.End);
        }
    }

    private static void Open(List<Opening> open, Opening opening)
    {
        // A single mark that is still waiting was an apostrophe if a double one opens the same way again.
        if (open.Count > 0 && open[^1].Mark == opening.Mark)
        {
            if (opening.Mark == QuotationMark.Double)
            {
                return;
            }

            open.RemoveAt(open.Count - 1);
        }

        if (open.Count < MaxDepth)
        {
            open.Add(opening);
        }
    }

    private static void Close(List<Opening> open, int match, int position, int length, List<Quotation> found)
    {
        var opening = open[match];
        open.RemoveRange(match, open.Count - match);
        var inner = new TextSpan(opening.Position + opening.Length, position);
        if (!inner.IsEmpty)
        {
            found.Add(Make(opening, new TextSpan(opening.Position, position + length), inner, isClosed: true));
        }
    }

    private static bool CloseAtEnd(List<Opening> open, int end, List<Quotation> found)
    {
        var index = open.FindIndex(o => o.Mark is QuotationMark.Double or QuotationMark.Guillemet);
        if (index < 0 || open[index].Position + open[index].Length >= end)
        {
            return false;
        }

        var opening = open[index];
        var inner = new TextSpan(opening.Position + opening.Length, end);
        found.Add(Make(opening, new TextSpan(opening.Position, end), inner, isClosed: false));
        return true;
    }

    private static Quotation Make(Opening opening, TextSpan outer, TextSpan inner, bool isClosed) =>
        new(outer, inner, isClosed, opening.IsContinuation, 0, opening.Mark is QuotationMark.Single or QuotationMark.SingleGuillemet);

    private static int LastOpen(List<Opening> open, QuotationMark mark) => open.FindLastIndex(o => o.Mark == mark);

    private static bool IsBlank(ReadOnlySpan<char> characters) => characters.IsWhiteSpace();

    private readonly record struct Opening(QuotationMark Mark, int Position, int Length, bool IsContinuation);

    private sealed class ByStart : IComparer<Quotation>
    {
        public static readonly ByStart Instance = new();

        public int Compare(Quotation x, Quotation y) => x.Outer.Start != y.Outer.Start
            ? x.Outer.Start.CompareTo(y.Outer.Start)
            : y.Outer.End.CompareTo(x.Outer.End);
    }
}
