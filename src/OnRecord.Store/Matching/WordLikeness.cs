using OnRecord.Coding.Entities.Coreference;

namespace OnRecord.Store.Matching;

/// <summary>How far two words of names are one. The weights were set on the invented table of <c>names.tsv</c> in the tests.</summary>
internal static class WordLikeness
{
    private const double Sounding = 0.93;
    private const double Form = 0.85;
    private const double OneEdit = 0.85;
    private const double TwoEdits = 0.8;
    private const double Initial = 0.75;
    private const double Beginning = 0.7;
    private const int ShortestEdited = 5;
    private const int ShortestEditedTwice = 9;
    private const int ShortestBeginning = 3;

    /// <summary>From 0 to 1.</summary>
    public static double Of(string one, string other, NameTables tables)
    {
        if (one == other)
        {
            return 1;
        }

        if (one.Length == 1 || other.Length == 1)
        {
            return one[0] == other[0] ? Initial : 0;
        }

        if (Spelling.SoundsLike(one, other))
        {
            return Sounding;
        }

        if (tables.AreForms(one, other))
        {
            return Form;
        }

        var (least, edits) = (Math.Min(one.Length, other.Length), Edits(one, other));
        return edits == 1 && least >= ShortestEdited ? OneEdit
            : edits == 2 && least >= ShortestEditedTwice ? TwoEdits
            : least >= ShortestBeginning && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)) ? Beginning
            : 0;
    }

    // Levenshtein's distance; three stands for more.
    private static int Edits(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 2)
        {
            return 3;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
