using OnRecord.Text;

namespace OnRecord.Language;

/// <summary>An analysed text: sentences, tokens with tags and heads, named entities. Immutable and thread-safe.
/// Tokens are numbered through the whole document, and heads point into that numbering. Only this type converts
/// between tokens and text.</summary>
public sealed class Document
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly int[] _sentenceOfToken;
    private readonly int[] _childStart;
    private readonly int[] _children;
    private readonly IReadOnlyDictionary<int, string> _forms;

    /// <param name="forms">Spellings of tokens whose word is not the text at their span (words of an indivisible
    /// multiword token); null when there are none.</param>
    /// <param name="multiwords">Runs of two or more tokens that form one multiword token ("do" + "n't"), in text
    /// order; null when there are none.</param>
    /// <exception cref="ArgumentException">Sentences do not partition the tokens, a span lies outside the text, or
    /// a head points outside the token's sentence.</exception>
    public Document(string text, Token[] tokens, Sentence[] sentences,
        IReadOnlyDictionary<int, string>? forms = null,
        IReadOnlyList<TokenSpan>? multiwords = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(sentences);
        Text = text;
        _tokens = tokens;
        _sentences = sentences;
        _forms = forms ?? new Dictionary<int, string>();
        Multiwords = multiwords ?? [];
        _sentenceOfToken = new int[tokens.Length];
        Check();
        (_childStart, _children) = IndexChildren();
        Entities = ReadEntities();
    }

    public string Text { get; }

    public ReadOnlySpan<Token> Tokens => _tokens;

    public ReadOnlySpan<Sentence> Sentences => _sentences;

    /// <summary>Named entities in text order.</summary>
    public IReadOnlyList<NamedEntity> Entities { get; }

    /// <summary>Multiword tokens in text order: runs of two or more tokens written as one.</summary>
    public IReadOnlyList<TokenSpan> Multiwords { get; }

    public int Count => _tokens.Length;

    public ref readonly Token this[int token] => ref _tokens[token];

    /// <summary>The word as spelt: a slice of the text except for words of an indivisible multiword token.</summary>
    public ReadOnlySpan<char> Form(int token) =>
        _forms.Count > 0 && _forms.TryGetValue(token, out var form) ? form : _tokens[token].Span.Slice(Text);

    /// <summary>Compares the word as spelt without regard to case.</summary>
    public bool FormIs(int token, ReadOnlySpan<char> form) => Form(token).Equals(form, StringComparison.OrdinalIgnoreCase);

    public int SentenceIndexOf(int token) => _sentenceOfToken[token];

    public Sentence SentenceOf(int token) => _sentences[_sentenceOfToken[token]];

    /// <summary>Dependents of a token in text order.</summary>
    public ReadOnlySpan<int> Children(int token) =>
        _children.AsSpan(_childStart[token], _childStart[token + 1] - _childStart[token]);

    /// <summary>The first dependent with this relation or a sub-type of it, or -1.</summary>
    public int Child(int token, string relation)
    {
        foreach (var child in Children(token))
        {
            if (Deprel.Is(_tokens[child].Deprel, relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The word before <paramref name="token"/> that marks its clause or phrase ("by", "that"), or -1.</summary>
    public int Marker(int token)
    {
        foreach (var child in Children(token))
        {
            if (child < token && (Deprel.Is(_tokens[child].Deprel, Deprel.Mark) || Deprel.Is(_tokens[child].Deprel, Deprel.Case)))
            {
                return child;
            }
        }

        return -1;
    }

    public bool HasChild(int token, string relation) => Child(token, relation) >= 0;

    /// <summary>True when <paramref name="token"/> is <paramref name="ancestor"/> or below it.</summary>
    public bool IsWithin(int token, int ancestor)
    {
        for (; token >= 0; token = _tokens[token].Head)
        {
            if (token == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The smallest run of tokens that holds the whole subtree of a token. Linear in the subtree.</summary>
    public TokenSpan Subtree(int token)
    {
        var (first, last) = (token, token);
        var pending = new Stack<int>();
        pending.Push(token);
        while (pending.TryPop(out var next))
        {
            first = Math.Min(first, next);
            last = Math.Max(last, next);
            foreach (var child in Children(next))
            {
                pending.Push(child);
            }
        }

        return new TokenSpan(first, last + 1);
    }

    /// <summary>From the start of the first token to the end of the last. The span of an empty run is empty.</summary>
    public TextSpan TextOf(TokenSpan tokens) => tokens.IsEmpty
        ? default
        : new TextSpan(_tokens[tokens.Start].Span.Start, _tokens[tokens.End - 1].Span.End);

    /// <summary>The tokens that overlap a span of text; empty when none does. Logarithmic.</summary>
    public TokenSpan TokensIn(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        var end = first;
        while (end < _tokens.Length && _tokens[end].Span.Start < span.End)
        {
            end++;
        }

        return new TokenSpan(first, end);
    }

    /// <summary>The same text with other tokens in the place of these, one for one: same spans, other tags or heads.</summary>
    internal Document With(Token[] tokens) => new(Text, tokens, _sentences, _forms, Multiwords);

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, _tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Span.End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Check()
    {
        var next = 0;
        for (var s = 0; s < _sentences.Length; s++)
        {
            var run = _sentences[s].Tokens;
            if (run.Start != next || run.End > _tokens.Length)
            {
                throw new ArgumentException($"sentence {s} holds {run}, expected to start at token {next}");
            }

            for (var i = run.Start; i < run.End; i++)
            {
                _sentenceOfToken[i] = s;
                var head = _tokens[i].Head;
                if (_tokens[i].Span.End > Text.Length || (head != -1 && !run.Contains(head)))
                {
                    throw new ArgumentException($"token {i} at {_tokens[i].Span} with head {head} does not fit its sentence {run}");
                }
            }

            next = run.End;
        }

        if (next != _tokens.Length)
        {
            throw new ArgumentException($"sentences end at token {next} of {_tokens.Length}");
        }
    }

    private (int[] Start, int[] Children) IndexChildren()
    {
        var start = new int[_tokens.Length + 1];
        foreach (ref readonly var token in _tokens.AsSpan())
        {
            if (token.Head >= 0)
            {
                start[token.Head + 1]++;
            }
        }

        for (var i = 0; i < _tokens.Length; i++)
        {
            start[i + 1] += start[i];
        }

        var children = new int[start[^1]];
        var fill = start.AsSpan().ToArray();
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_tokens[i].Head >= 0)
            {
                children[fill[_tokens[i].Head]++] = i;
            }
        }

        return (start, children);
    }

    private List<NamedEntity> ReadEntities()
    {
        var found = new List<NamedEntity>();
        foreach (var sentence in _sentences)
        {
            var i = sentence.Tokens.Start;
            while (i < sentence.Tokens.End)
            {
                if (_tokens[i].Entity == EntityTag.O)
                {
                    i++;
                    continue;
                }

                var label = LabelOf(_tokens[i].Entity);
                var end = i + 1;
                while (end < sentence.Tokens.End && _tokens[end].Entity == InsideOf(label))
                {
                    end++;
                }

                found.Add(new NamedEntity(new TokenSpan(i, end), label));
                i = end;
            }
        }

        return found;
    }

    private static EntityLabel LabelOf(EntityTag tag) => (EntityLabel)(((int)tag - 1) / 2);

    private static EntityTag InsideOf(EntityLabel label) => (EntityTag)(2 + (2 * (int)label));
}
