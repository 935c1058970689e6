using System.Buffers;

namespace OnRecord.Interchange.Writing;

/// <summary>Tab-separated rows without any quoting, as event data sets are published: what would break a row, or what readers
/// take for a quotation mark around a cell, is replaced.</summary>
internal static class Tsv
{
    private static readonly SearchValues<char> Unfit = SearchValues.Create("\t\r\n\v\f\u0085\u2028\u2029\"");

    public static void Write(OutputFile file, params ReadOnlySpan<string?> cells)
    {
        var text = file.Text;
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                text.Write('\t');
            }

            text.Write(Cell(cells[i]));
        }

        text.Write('\n');
    }

    /// <summary>Blanks for tabs and ends of lines, <c>'</c> for <c>"</c>.</summary>
    public static string? Cell(string? value) => value is null || !value.AsSpan().ContainsAny(Unfit)
        ? value
        : string.Create(value.Length, value, (cell, from) =>
        {
            for (var i = 0; i < cell.Length; i++)
            {
                cell[i] = from[i] == '"' ? '\'' : Unfit.Contains(from[i]) ? ' ' : from[i];
            }
        });
}
