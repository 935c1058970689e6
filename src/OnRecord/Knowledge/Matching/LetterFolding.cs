using OnRecord.Knowledge.Tables;

namespace OnRecord.Knowledge.Matching;

/// <summary>Lower-cases letters and drops their diacritics ("Ş" → "s", "Æ" → "ae"). The table is data because the
/// runtime does not decompose letters when it runs without culture data.</summary>
internal static class LetterFolding
{
    private const string File = "data/lexicon/folding.tsv";
    private const int Size = 0x1F00;

    private static readonly Lazy<string?[]> Table = new(Read);

    /// <summary>Folds one unit; null when it stays as it is once lower-cased, empty when it is dropped.</summary>
    public static string? Fold(char c) => c < 0xC0 || c >= Size ? null : Table.Value[c];

    private static string?[] Read()
    {
        var folded = new string?[Size];
        var table = TsvTable.Load(File, "letters", "folded");
        foreach (var row in table.Rows)
        {
            foreach (var c in row.Required("letters"))
            {
                if (c >= Size || folded[c] is not null)
                {
                    row.Fault($"letter '{c}' (U+{(int)c:X4})", "one below U+1F00, once");
                    continue;
                }

                folded[c] = row.Text("folded");
            }
        }

        table.Check();
        return folded;
    }
}
