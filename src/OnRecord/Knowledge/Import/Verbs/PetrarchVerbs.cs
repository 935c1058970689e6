using OnRecord.Knowledge.Ontology;

namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>Imports a verb dictionary of PETRARCH 1 or 2: sets of words as noun classes, the code of each verb, and those
/// patterns whose words frames can name. What depends on the form of the verb or on words above it is left out.</summary>
/// <param name="frame">Takes a row of frames.</param>
/// <param name="wordSet">Takes a row of noun classes.</param>
internal sealed class PetrarchVerbs(EventOntology ontology, PatternVocabulary vocabulary, ImportReport report, Action<string> frame, Action<string> wordSet)
{
    private readonly WordSets _sets = new(report, wordSet);
    private readonly HashSet<(string Lemma, string Construction)> _seen = [];
    private PatternReader? _patterns;
    private string _code = "";
    private bool _isInBlock;
    private List<BlockVerb> _verbs = [];

    public void Read(TextReader reader)
    {
        _patterns = new PatternReader(vocabulary, _sets.Names);
        foreach (var (number, text) in PetrarchLines.Read(reader))
        {
            ReadLine(number, text.Trim());
        }

        _sets.Finish();
    }

    private void ReadLine(int number, string line)
    {
        if (line[0] == '&')
        {
            _sets.Start(number, line);
        }
        else if (line[0] == '+' && _sets.IsOpen)
        {
            _sets.Add(number, line);
        }
        else if (line.StartsWith("---", StringComparison.Ordinal))
        {
            StartBlock(line);
        }
        else if (line[0] == '~')
        {
            report.Refuse(number, line, "a transformation of nested clauses: the engine reads these by syntax");
        }
        else if (line[0] == '-')
        {
            ReadPattern(number, line);
        }
        else
        {
            ReadVerb(number, line);
        }
    }

    private void StartBlock(string line)
    {
        _sets.Finish();
        var name = line.Trim('-', ' ');
        (_code, _verbs, _isInBlock) = (CodeOf(ref name), [], true);
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
        var why = "no verb of a block";
        if (!_isInBlock || BlockVerb.Read(head.Trim(), vocabulary, out why) is not { } verb)
        {
            report.Refuse(number, line, why);
            return;
        }

        _verbs.Add(verb);
        if (CameoCode.Read(code.Length > 0 ? code : _code, ontology) is { IsNoEvent: false } read)
        {
            Write(number, line, read, [verb], new PatternFrame(null, [], ""), "verbs");
        }
        else
        {
            report.Take("verbs without an event of their own");
        }
    }

    private void ReadPattern(int number, string line)
    {
        var pattern = line[1..];
        var code = CodeOf(ref pattern);
        if (_verbs.Count == 0)
        {
            report.Refuse(number, line, "a pattern without a verb");
            return;
        }

        if (CameoCode.Read(code, ontology) is not { } read)
        {
            report.Refuse(number, line, "no CAMEO code");
            return;
        }

        var said = _patterns!.Read(pattern);
        if (said.Refusal is { } refusal)
        {
            report.Refuse(number, line, refusal);
            return;
        }

        Write(number, line, read, _verbs, said, "patterns");
    }

    private void Write(int number, string line, CameoCode code, List<BlockVerb> verbs, PatternFrame pattern, string what)
    {
        var (actor, recipient) = code.IsMirrored ? ("obj.poss,obj,p.by,p.to,p.before,p.at,p.in", "subj") : ("-", pattern.Target.Length > 0 ? pattern.Target : "-");
        var written = 0;
        foreach (var group in verbs.SelectMany(verb => verb.Conditions.Select(own => (verb.Lemma, Own: own))).GroupBy(verb => verb.Own, verb => verb.Lemma))
        {
            var construction = string.Join(' ', pattern.Conditions.Prepend(group.Key).Where(condition => condition.Length > 0).Distinct());
            construction = construction.Length == 0 ? "-" : construction;
            var lemmas = group.Distinct().Where(lemma => _seen.Add((lemma, construction))).ToList();
            if (lemmas.Count > 0)
            {
                frame(string.Join('\t', string.Join('|', lemmas), "v", construction, code.Type, code.Mode, code.Code, actor, recipient));
                written += lemmas.Count;
            }
        }

        if (written == 0)
        {
            report.Refuse(number, line, "a construction that stands before");
            return;
        }

        report.Take(code.IsNoEvent ? what + " that are no event" : what);
        report.Take("frames", written);
        if (code.IsMirrorLeft)
        {
            report.Refuse(number, line, "a mirrored event of another type; the first of the two is taken");
        }
    }
}
