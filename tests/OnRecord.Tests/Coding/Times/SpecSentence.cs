using System.Text;
using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Tests.Coding.Times;

/// <summary>A sentence of the time specs as a document: <c>*will meet/VB*</c> marks a verb group whose last word has a
/// Penn tag, and a later group hangs on the one before it; <c>**Monday**</c> marks the expression.</summary>
internal sealed class SpecSentence
{
    private static readonly string[] Prepositions =
        ["in", "on", "at", "by", "of", "from", "since", "until", "before", "after", "between", "during", "within", "for", "ahead", "over"];

    private static readonly string[] Modals = ["will", "would", "may", "might", "could", "should", "can", "must"];

    private readonly StringBuilder _text = new();
    private readonly List<Token> _tokens = [];
    private int _verb = -1;

    private SpecSentence(string marked) => Read(marked);

    /// <summary>The wording between the double asterisks; null when the sentence marks none.</summary>
    public string? Expression { get; private set; }

    public static (Document Document, string? Expression) Of(string marked)
    {
        var sentence = new SpecSentence(marked);
        return (sentence.ToDocument(), sentence.Expression);
    }

    private Document ToDocument()
    {
        for (var i = 0; i + 1 < _tokens.Count; i++)
        {
            if (_tokens[i].Xpos == "CD" && _tokens[i + 1].Xpos == "NNS")
            {
                _tokens[i] = _tokens[i] with { Head = i + 1, Deprel = "nummod" };
            }
        }

        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Head == -2)
            {
                _tokens[i] = _tokens[i] with { Head = i == 0 ? -1 : 0 };
            }
        }

        return new Document(_text.ToString(), [.. _tokens], [new Sentence(new TokenSpan(0, _tokens.Count), 0)]);
    }

    private void Read(string marked)
    {
        var (start, group) = (0, new List<string>());
        var inGroup = false;
        foreach (var piece in marked.Replace("**", "\u0001", StringComparison.Ordinal).Split(' '))
        {
            var word = piece;
            if (word.StartsWith('*'))
            {
                (inGroup, word) = (true, word[1..]);
            }

            if (inGroup)
            {
                var close = word.IndexOf('*', StringComparison.Ordinal);
                group.Add(close < 0 ? word : word[..close]);
                if (close >= 0)
                {
                    AddGroup(group);
                    AddSigns(word[(close + 1)..]);
                    (inGroup, group) = (false, []);
                }

                continue;
            }

            if (word.StartsWith('\u0001'))
            {
                word = word[1..];
                start = _text.Length;
            }

            var end = word.IndexOf('\u0001', StringComparison.Ordinal);
            AddWord(end < 0 ? word : word[..end]);
            if (end >= 0)
            {
                Expression = _text.ToString(start, _text.Length - start).TrimEnd();
                AddSigns(word[(end + 1)..]);
            }
        }
    }

    private void AddGroup(List<string> group)
    {
        var parts = group[^1].Split('/');
        var verb = _tokens.Count + group.Count - 1;
        foreach (var word in group[..^1])
        {
            var (xpos, lemma, relation) = word switch
            {
                _ when Modals.Contains(word) => ("MD", word, "aux"),
                "to" => ("TO", "to", "mark"),
                "has" => ("VBZ", "have", "aux"),
                "have" => ("VBP", "have", "aux"),
                "had" => ("VBD", "have", "aux"),
                "is" => ("VBZ", "be", "aux"),
                "are" => ("VBP", "be", "aux"),
                "was" or "were" => ("VBD", "be", "aux"),
                _ => ("VBN", word, "aux"),
            };
            Add(word, lemma, relation == "mark" ? Upos.PART : Upos.AUX, xpos, verb, relation);
        }

        Add(parts[0], parts.Length > 2 ? parts[2] : parts[0], Upos.VERB, parts[1], _verb < 0 ? -1 : _verb, _verb < 0 ? "root" : "xcomp");
        for (var i = 0; i < verb && _verb < 0; i++)
        {
            _tokens[i] = _tokens[i].Head == -2 ? _tokens[i] with { Head = verb } : _tokens[i];
        }

        _verb = verb;
    }

    private void AddSigns(string signs)
    {
        if (signs.Length > 0)
        {
            AddWord(signs);
        }
    }

    /// <summary>Cuts signs off both ends and at hyphens, and a possessive off the end, as the treebanks do.</summary>
    private void AddWord(string word)
    {
        var first = true;
        foreach (var part in System.Text.RegularExpressions.Regex.Matches(word, @"['’]s\b|\w+'(?!s\b)\w+|[^\s,;:!?()""“”'’–—-]+|.").Select(m => m.Value))
        {
            if (!first || part is "," or "." or "'s" or "’s")
            {
                TrimSpace();
            }

            first = false;
            var body = part.Length > 1 && part[^1] == '.' && !part[..^1].Contains('.', StringComparison.Ordinal) && part.Length > 5 ? part[..^1] : part;
            AddTagged(body);
            if (body.Length < part.Length)
            {
                TrimSpace();
                AddTagged(".");
            }
        }
    }

    private void AddTagged(string word)
    {
        var (upos, xpos) = word switch
        {
            "'s" or "’s" => (Upos.PART, "POS"),
            _ when !char.IsLetterOrDigit(word[0]) => (Upos.PUNCT, word),
            _ when char.IsAsciiDigit(word[0]) => (Upos.NUM, "CD"),
            _ when Prepositions.Contains(word.ToLowerInvariant()) => (Upos.ADP, "IN"),
            "the" or "The" or "a" or "an" => (Upos.DET, "DT"),
            _ when char.IsUpper(word[0]) => (Upos.PROPN, "NNP"),
            _ when word.EndsWith('s') => (Upos.NOUN, "NNS"),
            _ => (Upos.NOUN, "NN"),
        };
        Add(word, word, upos, xpos, _verb < 0 ? -2 : _verb, "dep");
    }

    private void TrimSpace()
    {
        if (_text.Length > 0 && _text[^1] == ' ')
        {
            _text.Length--;
        }
    }

    private void Add(string word, string lemma, Upos upos, string xpos, int head, string relation)
    {
        var start = _text.Length;
        _text.Append(word);
        _tokens.Add(new Token(new TextSpan(start, _text.Length), lemma, upos, xpos, "_", head, relation, EntityTag.O));
        _text.Append(' ');
    }
}
