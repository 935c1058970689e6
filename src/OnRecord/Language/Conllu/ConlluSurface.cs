using OnRecord.Text;

namespace OnRecord.Language.Conllu;

/// <summary>A token as written: a word by itself, or a multiword token with its words.</summary>
internal readonly record struct ConlluSurface(ConlluRow Row, IReadOnlyList<ConlluRow> Words)
{
    /// <summary>True when the words' spellings, one after another, are the token's own.</summary>
    public bool Divides => Words.Count == 1 || Row.Form == string.Concat(Words.Select(word => word.Form));

    public static List<ConlluSurface> Of(ConlluSentence sentence)
    {
        var surfaces = new List<ConlluSurface>(sentence.Rows.Count);
        var (multiword, words) = (default(ConlluRow), new List<ConlluRow>());
        foreach (var row in sentence.Rows)
        {
            if (row.Id.IsMultiword)
            {
                (multiword, words) = (row, []);
            }
            else if (row.Id.IsWord && multiword is not null)
            {
                words.Add(row);
                if (row.Id.First == multiword.Id.Last)
                {
                    surfaces.Add(new ConlluSurface(multiword, words));
                    multiword = null;
                }
            }
            else if (row.Id.IsWord)
            {
                surfaces.Add(new ConlluSurface(row, [row]));
            }
        }

        return surfaces;
    }

    /// <summary>Where each token stands in a text that holds exactly them and white space; null for any other text.</summary>
    public static TextSpan[]? Align(List<ConlluSurface> surfaces, string text)
    {
        var spans = new TextSpan[surfaces.Count];
        var position = 0;
        for (var i = 0; i < surfaces.Count; i++)
        {
            position = SkipSpace(text, position);
            var form = surfaces[i].Row.Form;
            if (!text.AsSpan(position).StartsWith(form, StringComparison.Ordinal))
            {
                return null;
            }

            spans[i] = new TextSpan(position, position + form.Length);
            position += form.Length;
        }

        return SkipSpace(text, position) == text.Length ? spans : null;
    }

    private static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
