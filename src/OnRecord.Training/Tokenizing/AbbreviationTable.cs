using OnRecord.Knowledge.Tables;
using OnRecord.Language.Tokenizing;

namespace OnRecord.Training.Tokenizing;

/// <summary>Reads <c>data/lexicon/abbreviations.tsv</c> for <see cref="TokenizerTables.Abbreviations"/>.</summary>
internal static class AbbreviationTable
{
    private static readonly string[] Classes =
        ["title", "name", "month", "day", "organization", "place", "state", "time", "reference", "unit"];

    /// <summary><see cref="TokenizerTables.Title"/> is the first class.</summary>
    /// <returns>By hash of the form without its last period: 1 and up, in the order of the classes.</returns>
    /// <exception cref="DataException">The table is malformed; lists every fault.</exception>
    public static Dictionary<uint, byte> Load()
    {
        var table = TsvTable.Load("data/lexicon/abbreviations.tsv", "form", "class");
        var classes = new Dictionary<uint, byte>();
        foreach (var row in table.Rows)
        {
            var value = (byte)(1 + Array.IndexOf(Classes, row.OneOf("class", Classes)));
            if (!classes.TryAdd(FeatureHash.OfNormal(row.Required("form")), value))
            {
                row.Fault($"form '{row.Text("form")}' is listed twice", "each form once");
            }
        }

        table.Check();
        return classes;
    }
}
