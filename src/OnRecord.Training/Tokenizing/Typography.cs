namespace OnRecord.Training.Tokenizing;

/// <summary>Sets a text as a newspaper would, unit for unit, so that spans stay good: typographic quotation marks and
/// apostrophes, and dashes for hyphens that stand alone.</summary>
internal static class Typography
{
    public static string Apply(string text, char dash)
    {
        var units = text.ToCharArray();
        for (var i = 0; i < units.Length; i++)
        {
            var opens = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '-';
            var closes = i + 1 == units.Length || char.IsWhiteSpace(text[i + 1]);
            units[i] = text[i] switch
            {
                '"' => opens && !closes ? '“' : '”',
                '\'' => opens && !closes ? '‘' : '’',
                '-' when opens && closes && i > 0 => dash,
                var unit => unit,
            };
        }

        return new string(units);
    }
}
