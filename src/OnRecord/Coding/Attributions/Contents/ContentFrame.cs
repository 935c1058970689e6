using OnRecord.Language;
using OnRecord.Text;

namespace OnRecord.Coding.Attributions.Contents;

/// <summary>A cue with its span and source, and the places where its content may start, end and be interrupted.</summary>
internal sealed class ContentFrame
{
    private const int Reach = 90;
    private const int NearQuotations = 4;
    private const int ChainLimit = 12;

    /// <summary>Of more places than this only those nearest to the cue are kept, so that pairs stay few.</summary>
    private const int MaxPlaces = 36;
    private readonly AttributionContext _context;
    private readonly bool _announces;
    private readonly SortedSet<int> _starts = [];
    private readonly SortedSet<int> _ends = [];

    public ContentFrame(AttributionContext context, int cue, TokenSpan cueSpan, TokenSpan source)
    {
        (_context, Cue, CueSpan, Source) = (context, cue, cueSpan, source);
        Sentence = context.Document.SentenceOf(cue).Tokens;
        Window = new TokenSpan(Math.Max(Sentence.Start, cue - Reach), Math.Min(Sentence.End, cue + Reach));
        _announces = context.Document.FormIs(cue, ":") || (Sentence.Length > 0 && context.Document.FormIs(Sentence.End - 1, ":"));
        AddWindow();
        AddSentencesAround();
        AddQuotations();
        AddTranscript();
        Holes = new ContentHoles(context, this).Find();
    }

    public int Cue { get; }

    public TokenSpan CueSpan { get; }

    /// <summary>Empty when no source is stated.</summary>
    public TokenSpan Source { get; }

    public TokenSpan Sentence { get; }

    /// <summary>The part of the sentence that is looked at.</summary>
    public TokenSpan Window { get; }

    public List<TokenSpan> Holes { get; }

    /// <summary>All runs between a start and an end that leave out cue and source.</summary>
    public List<ContentCandidate> Candidates(out int[] starts, out int[] ends)
    {
        (starts, ends) = ([.. _starts], [.. _ends]);
        var found = new List<ContentCandidate>();
        for (var s = 0; s < starts.Length; s++)
        {
            for (var e = 0; e < ends.Length; e++)
            {
                if (ends[e] > starts[s] && StaysQuoted(starts[s], ends[e]))
                {
                    Add(new TokenSpan(starts[s], ends[e]), s, e, found);
                }
            }
        }

        return found;
    }

    /// <summary>Beyond the sentence of its cue content goes on between quotation marks only, and not over a paragraph; what
    /// follows a colon may.</summary>
    private bool StaysQuoted(int start, int end)
    {
        if ((start >= Sentence.Start && end <= Sentence.End) || start >= Sentence.End || _announces)
        {
            return true;
        }

        return _context.IsQuoted(start, Math.Min(end, Sentence.Start)) && _context.IsQuoted(Math.Max(start, Sentence.End), end) && IsOneBlock(start, end);
    }

    private bool IsOneBlock(int start, int end) =>
        _context.Document.SentenceOf(start).Block == _context.Document.SentenceOf(end - 1).Block;

    private void Add(TokenSpan tokens, int start, int end, List<ContentCandidate> found)
    {
        if (!tokens.Contains(Cue))
        {
            if (!(tokens.Length == 1 && IsExpletive(tokens.Start)) && !tokens.Overlaps(CueSpan) && !(tokens.Overlaps(Source) && !Source.IsEmpty))
            {
                found.Add(new ContentCandidate(tokens, default, start, end));
            }

            return;
        }

        foreach (var hole in Holes)
        {
            if (hole.Start > tokens.Start && hole.End < tokens.End)
            {
                found.Add(new ContentCandidate(tokens, hole, start, end));
            }
        }
    }

    /// <summary>"It" of "it was reported that …" announces the content and is not it.</summary>
    private bool IsExpletive(int token) =>
        token < Cue && _context.Document.FormIs(token, "it")
        && (Deprel.Is(_context.Document[token].Deprel, Deprel.Expl)
            || (_context.Document[token].Head == Cue && (_context.Document.HasChild(Cue, Deprel.Ccomp) || _context.Document.HasChild(Cue, Deprel.Csubj))));

    private void AddWindow()
    {
        for (var token = Window.Start; token < Window.End; token++)
        {
            var isEdge = _context.Left[token] < token || _context.Right[token] > token || _context.Document[token].Head == Cue;
            if (isEdge)
            {
                AddStart(_context.Left[token]);
                AddEnd(_context.Right[token] + 1);
            }

            if (!_context.IsWord(token))
            {
                AddStart(token + 1);
                AddEnd(token);
            }
        }

        AddStart(Window.Start);
        AddEnd(Window.End);
        AddStart(CueSpan.End);
        AddEnd(Source.IsEmpty ? CueSpan.Start : Math.Min(CueSpan.Start, Source.Start));
        KeepNearest(_starts);
        KeepNearest(_ends);
        AddStart(Window.Start);
        AddEnd(Window.End);
    }

    private void KeepNearest(SortedSet<int> places)
    {
        while (places.Count > MaxPlaces)
        {
            places.Remove(Cue - places.Min > places.Max - Cue ? places.Min : places.Max);
        }
    }

    private void AddStart(int token)
    {
        while (token < Window.End && !_context.IsWord(token))
        {
            token++;
        }

        if (token >= Window.Start && token < Window.End)
        {
            _starts.Add(token);
        }
    }

    private void AddEnd(int end)
    {
        while (end > Window.Start && !_context.IsWord(end - 1))
        {
            end--;
        }

        if (end > Window.Start && end <= Window.End)
        {
            _ends.Add(end);
        }
    }

    private void AddSentencesAround()
    {
        var document = _context.Document;
        var index = document.SentenceIndexOf(Cue);
        var block = document.Sentences[index].Block;
        if (index > 0 && document.Sentences[index - 1].Block == block)
        {
            AddRun(document.Sentences[index - 1].Tokens);
        }

        if (index + 1 < document.Sentences.Length)
        {
            if (document.Sentences[index + 1].Block == block || _announces)
            {
                AddRun(document.Sentences[index + 1].Tokens);
            }
        }
    }

    /// <summary>After a colon near the start of a paragraph, as in transcripts, content may run to the paragraph's end.</summary>
    private void AddTranscript()
    {
        if (_context.Document.FormIs(Cue, ":"))
        {
            AddRun(new TokenSpan(Cue + 1, _context.BlockAround(Cue).End));
        }
    }

    private void AddRun(TokenSpan run)
    {
        var (start, end) = (run.Start, run.End);
        while (start < end && !_context.IsWord(start))
        {
            start++;
        }

        while (end > start && !_context.IsWord(end - 1))
        {
            end--;
        }

        if (end > start)
        {
            _starts.Add(start);
            _ends.Add(end);
        }
    }

    private void AddQuotations()
    {
        var first = _context.FirstQuotationAfter(Cue);
        var block = _context.Document.SentenceOf(Cue).Block;
        for (var q = Math.Max(0, first - NearQuotations); q < Math.Min(first + NearQuotations, _context.Quotations.Count); q++)
        {
            var tokens = _context.QuotationTokens[q];
            if (tokens.IsEmpty)
            {
                continue;
            }

            var distance = _context.Document.SentenceOf(tokens.Start).Block - block;
            if (distance is 0 or 1)
            {
                AddRun(tokens);
                AddChain(q);
            }
        }
    }

    /// <summary>A quotation that goes on over paragraphs may end with any of them.</summary>
    private void AddChain(int quotation)
    {
        for (var q = quotation + 1; q < Math.Min(quotation + ChainLimit, _context.Quotations.Count); q++)
        {
            if (!_context.Quotations[q].IsContinuation)
            {
                break;
            }

            var tokens = _context.QuotationTokens[q];
            if (!tokens.IsEmpty)
            {
                AddRun(tokens);
            }
        }
    }
}
