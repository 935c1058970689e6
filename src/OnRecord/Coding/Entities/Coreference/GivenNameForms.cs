using OnRecord.Knowledge.Tables;

namespace OnRecord.Coding.Entities.Coreference;

/// <summary>Given names of which one person may bear several forms ("Bob", "Robert"). Immutable and thread-safe.</summary>
internal sealed class GivenNameForms
{
    private readonly Dictionary<string, List<int>> _rows = new(StringComparer.Ordinal);

    private GivenNameForms()
    {
    }

    /// <exception cref="DataException">The table is faulty.</exception>
    public static GivenNameForms Load()
    {
        var names = new GivenNameForms();
        var table = TsvTable.Load("data/lexicon/given-name-forms.tsv", "forms");
        foreach (var row in table.Rows)
        {
            var forms = row.List("forms");
            if (forms.Count < 2)
            {
                row.Fault($"'{row.Text("forms")}' has one form", "two or more, separated by |");
            }

            foreach (var form in forms)
            {
                (names._rows.TryGetValue(form, out var rows) ? rows : names._rows[form] = []).Add(row.Line);
            }
        }

        table.Check();
        return names;
    }

    public bool AreOne(string first, string second) =>
        _rows.TryGetValue(first, out var one) && _rows.TryGetValue(second, out var other) && one.Exists(other.Contains);
}
