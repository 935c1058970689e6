using OnRecord.Knowledge.Ontology;

namespace OnRecord.Knowledge.Import;

/// <summary>Imports a verb dictionary of PETRARCH 2: the code of each verb, and those of its patterns that say a particle, an
/// object or a preposition after the verb. What depends on words before the verb, on two codes, on sets of words or on
/// transformations is left out, each with its reason; PETRARCH 1's flat patterns are left out whole.</summary>
internal sealed class PetrarchVerbs(EventOntology ontology, ImportReport report, Action<string> write)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string _block = "";
    private string _code = "";
    private List<string> _verbs = [];

    public void Read(TextReader reader)
    {
        foreach (var (number, text) in PetrarchLines.Read(reader))
        {
            var line = text.Trim();
            switch (line[0])
            {
                case '&':
                case '+' when _block.Length == 0:
                    report.Refuse(number, line, "a set of words: frames name theirs in classes.tsv");
                    break;
                case '~':
                    report.Refuse(number, line, "a transformation of nested clauses: the engine reads these by syntax");
                    break;
                case '-' when line.StartsWith("---", StringComparison.Ordinal):
                    StartBlock(line);
                    break;
                case '-':
                    ReadPattern(number, line[1..].Trim());
                    break;
                default:
                    ReadVerb(number, line);
                    break;
            }
        }
    }

    private void StartBlock(string line)
    {
        _block = line.Trim('-', ' ');
        _code = CodeOf(ref _block);
        _verbs = [];
    }

    /// <summary>Cuts the last "[CODE]" off a text.</summary>
    private static string CodeOf(ref string text)
    {
        var (open, close) = (text.LastIndexOf('['), text.LastIndexOf(']'));
        if (open < 0 || close < open)
        {
            return "";
        }

        var code = text[(open + 1)..close].Trim();
        text = text[..open].Trim();
        return code;
    }

    private void ReadVerb(int number, string line)
    {
        var brace = line.IndexOf('{', StringComparison.Ordinal);
        var head = brace < 0 ? line : line[..brace] + line[(line.IndexOf('}', brace) is >= 0 and var end ? end + 1 : line.Length)..];
        var code = CodeOf(ref head);
        var verb = head.Trim().ToLowerInvariant();
        if (verb.Length == 0 || verb.AsSpan().ContainsAny(' ', '*', '$'))
        {
            report.Refuse(number, line, "no verb of a block");
            return;
        }

        var parts = verb.Split('_', StringSplitOptions.RemoveEmptyEntries);
        var inflected = Array.FindIndex(parts, part => part.StartsWith('+'));
        if (parts.Length > 2 || inflected > 0)
        {
            report.Refuse(number, line, "a verb of several words that does not begin with the inflected one");
            return;
        }

        var lemma = parts[0].TrimStart('+');
        _verbs.Add(lemma);
        Write(number, line, lemma, parts.Length == 2 ? $"prt:{parts[1].TrimStart('+')}" : "-", code.Length > 0 ? code : _code, "verbs");
    }

    private void ReadPattern(int number, string line)
    {
        var pattern = line;
        var code = CodeOf(ref pattern);
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0 || pattern[..star].Trim().Length > 0)
        {
            report.Refuse(number, line, "a pattern with words before the verb");
            return;
        }

        if (Condition(pattern[(star + 1)..].Trim().ToLowerInvariant()) is not { } condition)
        {
            report.Refuse(number, line, "a pattern of more than one particle, object or preposition, or with a set of words");
            return;
        }

        if (_verbs.Count == 0)
        {
            report.Refuse(number, line, "a pattern without a verb");
        }

        foreach (var verb in _verbs)
        {
            Write(number, line, verb, condition, code, "patterns");
        }
    }

    /// <summary>"{A B C}" or one word is the object, by its last word; "(PREP word)" a preposition and its noun.</summary>
    private static string? Condition(string after)
    {
        if (after.Length == 0 || after.Contains('&', StringComparison.Ordinal))
        {
            return null;
        }

        var words = after.Split([' ', '{', '}', '(', ')', '_'], StringSplitOptions.RemoveEmptyEntries);
        var isPreposition = after[0] == '(' && after.IndexOf(')', StringComparison.Ordinal) == after.Length - 1;
        var isPhrase = after[0] == '{' && after.IndexOf('}', StringComparison.Ordinal) == after.Length - 1;
        if (words.Length == 0 || words.Any(word => !word.All(c => char.IsLetter(c) || c == '-')))
        {
            return null;
        }

        return isPreposition ? (words.Length == 1 ? $"p.{words[0]}" : $"p.{words[0]}:{words[^1]}")
            : isPhrase || words.Length == 1 ? $"obj:{words[^1]}"
            : null;
    }

    private void Write(int number, string line, string lemma, string construction, string code, string what)
    {
        if (code.Contains(':', StringComparison.Ordinal))
        {
            report.Refuse(number, line, "two codes, for the event and its mirror");
            return;
        }

        if (code is "" or "---")
        {
            if (construction == "-")
            {
                return;
            }

            code = "";
        }

        var type = code.Length == 0 ? "-" : CameoTypes.TypeOf(code);
        if (type is null || (type != "-" && ontology.Type(type) is null))
        {
            report.Refuse(number, line, "a code that PLOVER has dropped, or no CAMEO code");
            return;
        }

        if (!_seen.Add($"{lemma}\t{construction}"))
        {
            report.Refuse(number, line, "a construction that stands before");
            return;
        }

        write(string.Join('\t', lemma, "v", construction, type, "-", code.Length == 0 ? "-" : code, "-", "-"));
        report.Take(what);
    }
}
