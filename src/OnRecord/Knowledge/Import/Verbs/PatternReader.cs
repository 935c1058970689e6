namespace OnRecord.Knowledge.Import.Verbs;

/// <summary>Reads one pattern of PETRARCH 1 or 2. Words before the verb are its subject; those after it a particle, an object
/// with its modifiers, phrases by their preposition, or what hangs on an infinitive. Reads one pattern at a time.</summary>
/// <param name="classes">Sets of words given so far.</param>
internal sealed class PatternReader(PatternVocabulary vocabulary, IReadOnlyDictionary<string, string> classes)
{
    private const string Above = "tense, voice, negation, a condition or a verb above, which the engine reads by syntax";
    private const string NestedModifier = "a modifier within a prepositional phrase, which frames have no slot for";

    private readonly PatternConditions _said = new(vocabulary, classes);
    private string? _refusal;
    private string? _target;

    // Set once an infinitive is passed: what follows hangs on it.
    private bool _isInClause;

    // Set once a word is passed that may be one.
    private bool _mayBeInClause;
    private int _before;

    /// <param name="pattern">Without its code.</param>
    public PatternFrame Read(string pattern)
    {
        _said.Clear();
        (_refusal, _target, _isInClause, _mayBeInClause) = (null, null, false, false);
        if (PatternToken.Cut(pattern) is not { } tokens || tokens.FindIndex(t => t.Kind == PatternTokenKind.Verb) is not (>= 0 and var verb))
        {
            return PatternFrame.Refused("a pattern without the verb's '*', or with a brace that is not closed");
        }

        var after = tokens[(verb + 1)..];
        if (after.Exists(token => token.Kind == PatternTokenKind.Source))
        {
            return PatternFrame.Refused("the source after the verb, as in a passive, which the engine reads by syntax");
        }

        Before(tokens[..verb]);
        _before = _said.Count;
        After(after);
        if (_target == "obj")
        {
            _said.Add("obj");
        }

        return (_refusal ?? _said.Refusal) is { } why ? PatternFrame.Refused(why) : new PatternFrame(null, _said.All, _target ?? "");
    }

    private void Before(List<PatternToken> tokens)
    {
        var noun = new List<string>();
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case PatternTokenKind.Word when token.Words[0] == "and":
                    break;
                case PatternTokenKind.Word or PatternTokenKind.Phrase:
                    noun.AddRange(token.Words.Where(word => vocabulary.KindOf(word) != PatternWordKind.Dropped));
                    break;
                case PatternTokenKind.Target when tokens[0].Kind != PatternTokenKind.Source:
                    _refusal ??= "the target before the verb, as in a passive, which the engine reads by syntax";
                    break;
                case PatternTokenKind.Open:
                    _refusal ??= "a prepositional phrase before the verb";
                    break;
            }
        }

        if (noun.Exists(word => vocabulary.KindOf(word) != PatternWordKind.Content || vocabulary.IsVerbAlone(word) || vocabulary.IsParticiple(word)))
        {
            _refusal ??= Above;
        }
        else if (noun is [var adverb] && vocabulary.IsAdverb(adverb))
        {
            _said.Add("adv", adverb);
        }
        else if (noun.Count > 0)
        {
            _said.AddPhrase("subj", "subj.mod", noun);
        }
    }

    private void After(List<PatternToken> tokens)
    {
        for (var at = 0; at < tokens.Count && _refusal is null;)
        {
            var token = tokens[at];
            var word = token.Kind == PatternTokenKind.Word ? token.Words[0] : "";
            at = token.Kind switch
            {
                PatternTokenKind.Target => Target(at),
                PatternTokenKind.Phrase => Noun(tokens, at),
                PatternTokenKind.Word when word.Split('/').All(part => vocabulary.KindOf(part) == PatternWordKind.Preposition) => Preposition(tokens, at),
                PatternTokenKind.Word => Word(tokens, at, word),
                _ => at + 1,
            };
        }
    }

    private int Target(int at)
    {
        _target ??= _said.Count == _before && !_isInClause ? "obj" : "";
        return at + 1;
    }

    private int Word(List<PatternToken> tokens, int at, string word)
    {
        switch (vocabulary.KindOf(word))
        {
            case PatternWordKind.Above:
                _refusal ??= Above;
                break;
            case PatternWordKind.Particle when !_isInClause:
                _said.Add("prt|adv", word);
                break;
            case PatternWordKind.Content when vocabulary.IsAdverb(word):
                _said.Add(_isInClause ? "comp" : "adv", word);
                break;
            case PatternWordKind.Content:
                return Noun(tokens, at);
        }

        return at + 1;
    }

    /// <summary>Words up to the next sign or preposition: a noun phrase, or a verb in the infinitive with what follows it.</summary>
    private int Noun(List<PatternToken> tokens, int at)
    {
        var isPhrase = tokens[at].Kind == PatternTokenKind.Phrase;
        var words = vocabulary.NounPhrase(tokens, ref at);
        var isTarget = _target is "obj" && _said.Count == _before;
        if (_isInClause || words.Count == 0)
        {
            words.ForEach(word => _said.Add("comp", word));
        }
        else if (!isPhrase && words.Count > 1 && vocabulary.IsVerb(words[0]))
        {
            Clause("xcomp", words);
        }
        else
        {
            _mayBeInClause = words.Count == 1 && vocabulary.IsVerbAlone(words[0]);
            _said.AddPhrase(vocabulary.IsVerb(words[^1]) ? "obj|xcomp" : "obj", "obj.mod", words);
            _target = isTarget ? "obj.poss,obj" : _target;
        }

        return at;
    }

    private void Clause(string slot, List<string> words)
    {
        _said.Add(slot, words[0]);
        _isInClause = true;
        foreach (var word in words.Skip(1))
        {
            _said.Add("comp", word);
        }
    }

    private int Preposition(List<PatternToken> tokens, int at)
    {
        var prepositions = tokens[at++].Words[0].Replace('/', '|');
        var words = vocabulary.NounPhrase(tokens, ref at);
        var isInfinitive = prepositions == "to" && words.Count > 0 && vocabulary.IsVerb(words[0]);
        if (_isInClause)
        {
            words.ForEach(word => _said.Add("comp", word));
        }
        else if (isInfinitive && (words.Count > 1 || vocabulary.IsVerbAlone(words[0])))
        {
            Clause("xcomp|obj.acl", words);
        }
        else if (words.Count > 1)
        {
            _refusal ??= NestedModifier;
        }
        else if (words.Count == 1)
        {
            _said.Add($"p.{prepositions}{(isInfinitive ? "|xcomp|obj.acl" : _mayBeInClause ? "|comp" : "")}", words[0]);
        }
        else
        {
            _said.Add($"p.{prepositions}");
            _target = at < tokens.Count && tokens[at].Kind == PatternTokenKind.Target ? string.Join(',', prepositions.Split('|').Select(p => "p." + p)) : _target;
        }

        return at;
    }
}
