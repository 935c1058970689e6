namespace OnRecord.Language.Conllu;

/// <summary>A sentence of a CoNLL-U file: its comment lines and its rows, in file order and as written.</summary>
/// <param name="Comments">Whole lines, with their leading "#".</param>
/// <param name="Rows">Words, multiword tokens and empty nodes.</param>
public sealed record ConlluSentence(IReadOnlyList<string> Comments, IReadOnlyList<ConlluRow> Rows)
{
    /// <summary>Words only: neither multiword tokens nor empty nodes.</summary>
    public IEnumerable<ConlluRow> Words => Rows.Where(row => row.Id.IsWord);

    /// <summary>The value of <c># text =</c>, or null.</summary>
    public string? Text => Comment("text");

    /// <summary>True when the sentence opens a paragraph or a document (<c># newpar</c>, <c># newdoc</c>, with or
    /// without an identifier).</summary>
    public bool OpensParagraph => Comments.Any(line => IsMark(line, "newpar") || IsMark(line, "newdoc"));

    /// <summary>The value of the first comment <c># name = value</c>; null when there is none.</summary>
    public string? Comment(string name)
    {
        foreach (var line in Comments)
        {
            var body = line.AsSpan(1).TrimStart();
            var equals = body.IndexOf('=');
            if (equals > 0 && body[..equals].TrimEnd().SequenceEqual(name))
            {
                var value = body[(equals + 1)..];
                return (value.StartsWith(" ") ? value[1..] : value).ToString();
            }
        }

        return null;
    }

    /// <summary>The sentence as a document of its own; see <see cref="ConlluDocument.Read"/>.</summary>
    public Document ToDocument() => ConlluDocument.Read([this]);

    private static bool IsMark(string line, ReadOnlySpan<char> name)
    {
        var body = line.AsSpan(1).Trim();
        return body.StartsWith(name) && (body.Length == name.Length || body[name.Length] == ' ');
    }
}
