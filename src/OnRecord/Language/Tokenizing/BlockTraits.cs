using OnRecord.Text;

namespace OnRecord.Language.Tokenizing;

/// <summary>How a block is written, judged by its first units: whether sentences are closed and begin with capitals.</summary>
internal static class BlockTraits
{
    private const int Judged = 4096;

    public static uint Of(string text, TextSpan block)
    {
        var (stops, capitals, words) = (0, 0, 0);
        var before = CharKind.Space;
        foreach (var unit in text.AsSpan(block.Start, Math.Min(block.Length, Judged)))
        {
            var kind = CharKinds.Of(unit);
            if (kind == CharKind.Space)
            {
                stops += before is CharKind.Period or CharKind.Terminal ? 1 : 0;
            }
            else if (before == CharKind.Space)
            {
                words++;
                capitals += kind == CharKind.Upper ? 1 : 0;
            }

            before = kind;
        }

        var ending = before is CharKind.Period or CharKind.Terminal or CharKind.Quote or CharKind.Closing ? 1u : 0;
        var casing = capitals * 10 < words ? (capitals == 0 ? 0u : 1) : capitals * 2 < words ? 2u : 3;
        return (ending << 8) | (casing << 4) | (stops * 40 > words ? 2u : stops > 0 ? 1u : 0);
    }
}
