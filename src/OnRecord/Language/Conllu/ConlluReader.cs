namespace OnRecord.Language.Conllu;

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html). Nothing is dropped: what
/// <see cref="ConlluWriter"/> writes of a sentence equals the lines it was read from. Line ends may be LF or CRLF;
/// runs of blank lines count as one, and comments after the last sentence are passed over. Not thread-safe; use one per file.</summary>
public sealed class ConlluReader(TextReader reader, string source)
{
    private readonly StringPool _pool = new();
    private readonly List<string> _faults = [];
    private int _line;
    private int _firstRow;

    /// <summary>Reads sentence by sentence, holding one at a time.</summary>
    /// <exception cref="InvalidDataException">A sentence is malformed; the message lists each of its faults as
    /// <c>source:line: what, expected what</c>.</exception>
    public IEnumerable<ConlluSentence> Read()
    {
        var (comments, rows) = (new List<string>(), new List<ConlluRow>());
        while (reader.ReadLine() is { } line)
        {
            _line++;
            if (line.AsSpan().TrimEnd().IsEmpty)
            {
                if (rows.Count > 0)
                {
                    yield return Finish(ref comments, ref rows);
                }
            }
            else if (line[0] == '#' && rows.Count == 0)
            {
                comments.Add(line);
            }
            else if (ReadRow(line) is { } row)
            {
                _firstRow = rows.Count == 0 ? _line : _firstRow;
                rows.Add(row);
            }
        }

        if (rows.Count > 0 || _faults.Count > 0)
        {
            yield return Finish(ref comments, ref rows);
        }
    }

    /// <summary>Reads a whole file, gzipped when its name ends in <c>.gz</c>.</summary>
    /// <inheritdoc cref="Read"/>
    public static List<ConlluSentence> ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress)
            : file;
        using var text = new StreamReader(stream);
        return [.. new ConlluReader(text, Path.GetFileName(path)).Read()];
    }

    private ConlluSentence Finish(ref List<string> comments, ref List<ConlluRow> rows)
    {
        if (_faults.Count == 0)
        {
            ConlluChecks.Check(rows, _firstRow, Fault);
        }

        if (_faults.Count > 0)
        {
            throw new InvalidDataException(string.Join('\n', _faults));
        }

        var sentence = new ConlluSentence(comments, rows);
        (comments, rows) = ([], []);
        return sentence;
    }

    private ConlluRow? ReadRow(string line)
    {
        Span<Range> columns = stackalloc Range[11];
        var text = line.AsSpan();
        var count = text.Split(columns, '\t');
        if (count != 10)
        {
            return Fault(_line, $"{(count > 10 ? "more than 10" : count)} columns", "10 columns parted by tabs");
        }

        if (!ConlluId.TryParse(text[columns[0]], out var id))
        {
            return Fault(_line, $"ID \"{text[columns[0]]}\"", "a number, a range 1-2 or a decimal 1.1");
        }

        if (text[columns[1]].IsEmpty)
        {
            return Fault(_line, "FORM is empty", "a word");
        }

        var head = ConlluRow.NoHead;
        if (!text[columns[6]].SequenceEqual("_") && !ConlluId.TryNumber(text[columns[6]], out head))
        {
            return Fault(_line, $"HEAD \"{text[columns[6]]}\"", "a number or _");
        }

        return new ConlluRow(
            id, Pooled(text, columns[1]), Pooled(text, columns[2]), Pooled(text, columns[3]), Pooled(text, columns[4]),
            Pooled(text, columns[5]), head, Pooled(text, columns[7]), Pooled(text, columns[8]), Pooled(text, columns[9]));
    }

    private string Pooled(ReadOnlySpan<char> text, Range column) => _pool.Get(text[column]);

    private ConlluRow? Fault(int line, string what, string expected)
    {
        _faults.Add($"{source}:{line}: {what}, expected {expected}");
        return null;
    }
}
