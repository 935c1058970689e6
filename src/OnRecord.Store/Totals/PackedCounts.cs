using System.Text;
using OnRecord.Store.Rows;

namespace OnRecord.Store.Totals;

/// <summary>Rows of numbers as the record keeps many in one: the texts that some of the numbers stand for, and then the rows, all numbers as .NET
/// writes them in 7 bits.</summary>
internal static class PackedCounts
{
    /// <summary>In the column of a text, the number of no text.</summary>
    public const long NoText = 0;

    /// <param name="texts">Text 1 and those that follow it.</param>
    public static byte[] Write(IReadOnlyCollection<string> texts, IReadOnlyCollection<long[]> rows)
    {
        using var all = new MemoryStream();
        using var writer = new BinaryWriter(all, Encoding.UTF8);
        writer.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }

        writer.Write7BitEncodedInt(rows.Count);
        foreach (var number in rows.SelectMany(row => row))
        {
            writer.Write7BitEncodedInt64(number);
        }

        writer.Flush();
        return all.ToArray();
    }

    /// <param name="read">Is given the texts, with null for <see cref="NoText"/> first, and the numbers of each row, which it must not keep.</param>
    public static void Read(byte[] written, int columns, StringPool strings, Action<string?[], ReadOnlySpan<long>> read)
    {
        var kept = new KeptBytes(written);
        var texts = new string?[kept.Number() + 1];
        for (var i = 1; i < texts.Length; i++)
        {
            texts[i] = strings.Of(kept.Text());
        }

        Span<long> row = stackalloc long[columns];
        for (var left = kept.Number(); left > 0; left--)
        {
            foreach (ref var number in row)
            {
                number = kept.Number();
            }

            read(texts, row);
        }
    }
}
